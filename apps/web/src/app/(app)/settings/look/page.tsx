import { userWords } from "@cairn/text/messages/en/user";
import type { Metadata } from "next";
import { LookForm } from "../../../../features/settings/look-form.tsx";
import { sayHere } from "../../../../trpc/say.ts";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const say = await sayHere(userWords);
  return { title: say("look") };
}

export default async function Page() {
  const say = await sayHere(userWords);
  return (
    <SettingsSection title={say("look")} lede={say("lightAndDarkHave")}>
      <LookForm />
    </SettingsSection>
  );
}
