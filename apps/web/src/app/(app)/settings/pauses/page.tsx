import { pausesWords } from "@cairn/text/messages/en/pauses";
import type { Metadata } from "next";
import { PausesPanel } from "../../../../features/pause/pauses-panel.tsx";
import { getT } from "../../../../trpc/get-t.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(pausesWords);
  return { title: t("pauses") };
}

export default async function Page() {
  const t = await getT(pausesWords);
  return (
    <HydratePage>
      <SettingsSection title={t("pauses")} lede={t("about")}>
        <PausesPanel />
      </SettingsSection>
    </HydratePage>
  );
}
