import { accountWords } from "@cairn/text/messages/en/account";
import type { Metadata } from "next";
import { HistoryList } from "../../../../features/account/history-list.tsx";
import { paths } from "../../../../lib/paths.ts";
import { getT } from "../../../../trpc/get-t.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { api, requireMe } from "../../../../trpc/server.ts";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(accountWords);
  return { title: t("history") };
}

export default async function Page() {
  const t = await getT(accountWords);
  await requireMe(paths.settings("history"));
  await api.audit.list.prefetchInfinite({});
  return (
    <HydratePage>
      <SettingsSection title={t("history")} lede={t("historyAbout")}>
        <HistoryList />
      </SettingsSection>
    </HydratePage>
  );
}
