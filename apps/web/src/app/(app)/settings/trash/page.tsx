import type { Metadata } from "next";
import { TrashList } from "../../../../features/account/trash-list.tsx";
import { listOf } from "../../../../features/goal/goal-list.ts";
import { paths } from "../../../../lib/paths.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { api, requireMe } from "../../../../trpc/server.ts";
import { SettingsSection } from "../settings-section.tsx";

export const metadata: Metadata = { title: "Trash" };

export default async function Page() {
  await requireMe(paths.settings("trash"));
  await api.goal.list.prefetchInfinite(listOf("trash"));
  return (
    <HydratePage>
      <SettingsSection title="Trash" lede="Goals that you removed wait here for 30 days.">
        <TrashList now={Date.now()} />
      </SettingsSection>
    </HydratePage>
  );
}
