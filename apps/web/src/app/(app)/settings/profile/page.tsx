import type { Metadata } from "next";
import { ProfileForm } from "../../../../features/user/profile-form.tsx";
import { SettingsSection } from "../settings-section.tsx";

export const metadata: Metadata = { title: "Profile" };

export default function Page() {
  return (
    <SettingsSection title="Profile">
      <ProfileForm />
    </SettingsSection>
  );
}
