import { accountWords } from "@cairn/text/messages/en/account";
import type { Metadata } from "next";
import { ExamplePanel } from "../../../../features/account/example-panel.tsx";
import { ExportPanel } from "../../../../features/account/export-panel.tsx";
import { ImportPanel } from "../../../../features/account/import-panel.tsx";
import { ReliabilityPanel } from "../../../../features/account/reliability-panel.tsx";
import { VerifyPanel } from "../../../../features/account/verify-panel.tsx";
import { paths } from "../../../../lib/paths.ts";
import { getT } from "../../../../trpc/get-t.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { api, requireMe } from "../../../../trpc/server.ts";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(accountWords);
  return { title: t("data") };
}

export default async function Page() {
  const t = await getT(accountWords);
  await requireMe(paths.settings("data"));
  await Promise.all([api.example.count.prefetch(), api.forecast.reliability.prefetch()]);
  return (
    <HydratePage>
      <SettingsSection title={t("export")} lede={t("exportAbout")}>
        <ExportPanel />
      </SettingsSection>
      <SettingsSection title={t("import")} lede={t("importAbout")}>
        <ImportPanel />
      </SettingsSection>
      <SettingsSection title={t("exampleGoals")}>
        <ExamplePanel />
      </SettingsSection>
      <SettingsSection title={t("check")} lede={t("verifyAbout")}>
        <VerifyPanel />
      </SettingsSection>
      <SettingsSection title={t("forecasts")} lede={t("reliabilityAbout")}>
        <ReliabilityPanel />
      </SettingsSection>
    </HydratePage>
  );
}
