import type { Metadata } from "next";
import { HistoryList } from "../../../../features/account/history-list.tsx";
import { paths } from "../../../../lib/paths.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { api, requireMe } from "../../../../trpc/server.ts";
import { SettingsSection } from "../settings-section.tsx";

export const metadata: Metadata = { title: "History" };

export default async function Page() {
  await requireMe(paths.settings("history"));
  await api.audit.list.prefetchInfinite({});
  return (
    <HydratePage>
      <SettingsSection title="History" lede="What was changed in your account, latest first.">
        <HistoryList />
      </SettingsSection>
    </HydratePage>
  );
}
