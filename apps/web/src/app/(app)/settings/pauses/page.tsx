import { pausesWords } from "@cairn/text/messages/en/pauses";
import type { Metadata } from "next";
import { PausesPanel } from "../../../../features/pause/pauses-panel.tsx";
import { getT } from "../../../../trpc/get-t.ts";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(pausesWords);
  return { title: t("pauses") };
}

export default async function Page() {
  const t = await getT(pausesWords);
  return (
    <SettingsSection title={t("pauses")} lede={t("daysThatDoNot")}>
      <PausesPanel />
    </SettingsSection>
  );
}
