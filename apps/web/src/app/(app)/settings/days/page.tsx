import { userWords } from "@cairn/text/messages/en/user";
import type { Metadata } from "next";
import { DaysForm } from "../../../../features/settings/days-form.tsx";
import { sayHere } from "../../../../trpc/say.ts";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const say = await sayHere(userWords);
  return { title: say("days") };
}

export default async function Page() {
  const say = await sayHere(userWords);
  return (
    <SettingsSection title={say("days")} lede={say("whenYourDayTurns")}>
      <DaysForm zones={Intl.supportedValuesOf("timeZone")} />
    </SettingsSection>
  );
}
