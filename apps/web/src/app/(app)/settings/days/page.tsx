import type { Metadata } from "next";
import { DaysForm } from "../../../../features/user/days-form.tsx";
import { SettingsSection } from "../settings-section.tsx";

export const metadata: Metadata = { title: "Days" };

export default function Page() {
  return (
    <SettingsSection title="Days" lede="When your day turns, and your week.">
      <DaysForm zones={Intl.supportedValuesOf("timeZone")} />
    </SettingsSection>
  );
}
