import { accountWords } from "@cairn/text/messages/en/account";
import type { Metadata } from "next";
import { listOf } from "../../../../data/goal-list.ts";
import { TrashList } from "../../../../features/account/trash-list.tsx";
import { paths } from "../../../../lib/paths.ts";
import { getT } from "../../../../trpc/get-t.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { api, requireMe } from "../../../../trpc/server.ts";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(accountWords);
  return { title: t("trash") };
}

export default async function Page() {
  const t = await getT(accountWords);
  await requireMe(paths.settings("trash"));
  await api.goal.list.prefetchInfinite(listOf("trash"));
  return (
    <HydratePage>
      <SettingsSection title={t("trash")} lede={t("trashAbout")}>
        <TrashList now={Date.now()} />
      </SettingsSection>
    </HydratePage>
  );
}
