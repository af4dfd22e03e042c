import { accountWords } from "@cairn/text/messages/en/account";
import type { Metadata } from "next";
import { HistoryList } from "../../../../features/account/history-list.tsx";
import { paths } from "../../../../lib/paths.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { sayHere } from "../../../../trpc/say.ts";
import { api, requireMe } from "../../../../trpc/server.ts";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const say = await sayHere(accountWords);
  return { title: say("history") };
}

export default async function Page() {
  const say = await sayHere(accountWords);
  await requireMe(paths.settings("history"));
  await api.audit.list.prefetchInfinite({});
  return (
    <HydratePage>
      <SettingsSection title={say("history")} lede={say("whatWasChangedIn")}>
        <HistoryList />
      </SettingsSection>
    </HydratePage>
  );
}
