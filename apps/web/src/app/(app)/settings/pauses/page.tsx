import type { Metadata } from "next";
import { PausesPanel } from "../../../../features/pause/pauses-panel.tsx";
import { SettingsSection } from "../settings-section.tsx";

export const metadata: Metadata = { title: "Pauses" };

export default function Page() {
  return (
    <SettingsSection title="Pauses" lede="Days that do not count, of one goal or of everything.">
      <PausesPanel />
    </SettingsSection>
  );
}
