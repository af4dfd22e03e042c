import type { Metadata } from "next";
import { TrashList } from "../../../../features/account/trash-list.tsx";
import { listOf } from "../../../../features/goal/goal-list.ts";
import { paths } from "../../../../lib/paths.ts";
import { accountWords } from "../../../../messages/en/account.ts";
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
