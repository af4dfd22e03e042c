import { userWords } from "@cairn/text/messages/en/user";
import type { Metadata } from "next";
import { PasswordForm } from "../../../../features/settings/password-form.tsx";
import { cairn } from "../../../../server/handle.ts";
import { sayHere } from "../../../../trpc/say.ts";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const say = await sayHere(userWords);
  return { title: say("password") };
}

export default async function Page() {
  const say = await sayHere(userWords);
  return (
    <SettingsSection title={say("password")} lede={say("changingItSignsOut")}>
      <PasswordForm passwordMin={cairn().doors.passwordMin} />
    </SettingsSection>
  );
}
