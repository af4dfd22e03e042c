import type { Metadata } from "next";
import { PasswordForm } from "../../../../features/user/password-form.tsx";
import { SettingsSection } from "../settings-section.tsx";

export const metadata: Metadata = { title: "Password" };

export default function Page() {
  return (
    <SettingsSection title="Password" lede="Changing it signs out every other device.">
      <PasswordForm />
    </SettingsSection>
  );
}
