import { accountWords } from "@cairn/text/messages/en/account";
import type { Metadata } from "next";
import { ExamplePanel } from "../../../../features/account/example-panel.tsx";
import { ExportPanel } from "../../../../features/account/export-panel.tsx";
import { ImportPanel } from "../../../../features/account/import-panel.tsx";
import { ReliabilityPanel } from "../../../../features/account/reliability-panel.tsx";
import { VerifyPanel } from "../../../../features/account/verify-panel.tsx";
import { paths } from "../../../../lib/paths.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { sayHere } from "../../../../trpc/say.ts";
import { api, requireMe } from "../../../../trpc/server.ts";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const say = await sayHere(accountWords);
  return { title: say("data") };
}

export default async function Page() {
  const say = await sayHere(accountWords);
  await requireMe(paths.settings("data"));
  await Promise.all([api.example.count.prefetch(), api.forecast.reliability.prefetch()]);
  return (
    <HydratePage>
      <SettingsSection title={say("export")} lede={say("oneFileWithAll")}>
        <ExportPanel />
      </SettingsSection>
      <SettingsSection title={say("import")} lede={say("whatIsHereAlready")}>
        <ImportPanel />
      </SettingsSection>
      <SettingsSection title={say("exampleGoals")}>
        <ExamplePanel />
      </SettingsSection>
      <SettingsSection title={say("check")} lede={say("countsEveryTotalAgain")}>
        <VerifyPanel />
      </SettingsSection>
      <SettingsSection title={say("forecasts")} lede={say("onceAWeekEach")}>
        <ReliabilityPanel />
      </SettingsSection>
    </HydratePage>
  );
}
