import { userWords } from "@cairn/text/messages/en/user";
import type { Metadata } from "next";
import { ProfileForm } from "../../../../features/settings/profile-form.tsx";
import { sayHere } from "../../../../trpc/say.ts";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const say = await sayHere(userWords);
  return { title: say("profile") };
}

export default async function Page() {
  const say = await sayHere(userWords);
  return (
    <SettingsSection title={say("profile")}>
      <ProfileForm />
    </SettingsSection>
  );
}
