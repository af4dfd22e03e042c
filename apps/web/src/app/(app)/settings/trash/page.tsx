import { accountWords } from "@cairn/text/messages/en/account";
import type { Metadata } from "next";
import { listOf } from "../../../../data/goal-list.ts";
import { TrashList } from "../../../../features/account/trash-list.tsx";
import { paths } from "../../../../lib/paths.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { sayHere } from "../../../../trpc/say.ts";
import { api, requireMe } from "../../../../trpc/server.ts";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const say = await sayHere(accountWords);
  return { title: say("trash") };
}

export default async function Page() {
  const say = await sayHere(accountWords);
  await requireMe(paths.settings("trash"));
  await api.goal.list.prefetchInfinite(listOf("trash"));
  return (
    <HydratePage>
      <SettingsSection title={say("trash")} lede={say("goalsThatYouRemoved")}>
        <TrashList now={Date.now()} />
      </SettingsSection>
    </HydratePage>
  );
}
