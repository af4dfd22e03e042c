import type { Metadata } from "next";
import { LookForm } from "../../../../features/user/look-form.tsx";
import { SettingsSection } from "../settings-section.tsx";

export const metadata: Metadata = { title: "Look" };

export default function Page() {
  return (
    <SettingsSection title="Look" lede="Light and dark have the same contrast.">
      <LookForm />
    </SettingsSection>
  );
}
