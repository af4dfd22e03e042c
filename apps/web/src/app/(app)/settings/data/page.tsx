import type { Metadata } from "next";
import { ExamplePanel } from "../../../../features/account/example-panel.tsx";
import { ExportPanel } from "../../../../features/account/export-panel.tsx";
import { ImportPanel } from "../../../../features/account/import-panel.tsx";
import { ReliabilityPanel } from "../../../../features/account/reliability-panel.tsx";
import { VerifyPanel } from "../../../../features/account/verify-panel.tsx";
import { paths } from "../../../../lib/paths.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { api, requireMe } from "../../../../trpc/server.ts";
import { SettingsSection } from "../settings-section.tsx";

export const metadata: Metadata = { title: "Data" };

export default async function Page() {
  await requireMe(paths.settings("data"));
  await Promise.all([api.example.count.prefetch(), api.forecast.reliability.prefetch()]);
  return (
    <HydratePage>
      <SettingsSection
        title="Export"
        lede="One file with all of it: goals, plans, entries and notes, what is in the trash too. Any Cairn can read it; two tables inside open in a spreadsheet."
      >
        <ExportPanel />
      </SettingsSection>
      <SettingsSection title="Import" lede="What is here already stays as it is, however often you import.">
        <ImportPanel />
      </SettingsSection>
      <SettingsSection title="Example goals">
        <ExamplePanel />
      </SettingsSection>
      <SettingsSection
        title="Check"
        lede="Counts every total again from your entries and compares it with what is shown."
      >
        <VerifyPanel />
      </SettingsSection>
      <SettingsSection
        title="Forecasts"
        lede="Once a week each running goal's forecast is kept, to be judged later."
      >
        <ReliabilityPanel />
      </SettingsSection>
    </HydratePage>
  );
}
