import type { Metadata } from "next";
import { PasswordForm } from "../../../../features/user/password-form.tsx";
import { cairn } from "../../../../server/handle.ts";
import { SettingsSection } from "../settings-section.tsx";

export const metadata: Metadata = { title: "Password" };

export default function Page() {
  return (
    <SettingsSection title="Password" lede="Changing it signs out every other device.">
      <PasswordForm passwordMin={cairn().doors.passwordMin} />
    </SettingsSection>
  );
}
