import { tokenWords } from "@cairn/text/messages/en/token";
import type { Metadata } from "next";
import { TokenList } from "../../../../features/settings/token-list.tsx";
import { paths } from "../../../../lib/paths.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { sayHere } from "../../../../trpc/say.ts";
import { api, requireMe } from "../../../../trpc/server.ts";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const say = await sayHere(tokenWords);
  return { title: say("tokens") };
}

export default async function Page() {
  const say = await sayHere(tokenWords);
  await requireMe(paths.settings("tokens"));
  await api.token.list.prefetch();
  return (
    <HydratePage>
      <SettingsSection title={say("tokens")} lede={say("theyLetTheCommand")}>
        <TokenList />
      </SettingsSection>
    </HydratePage>
  );
}
