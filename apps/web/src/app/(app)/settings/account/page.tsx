import { accountWords } from "@cairn/text/messages/en/account";
import type { Metadata } from "next";
import { LeavePanel } from "../../../../features/account/leave-panel.tsx";
import { sayHere } from "../../../../trpc/say.ts";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const say = await sayHere(accountWords);
  return { title: say("account") };
}

export default async function Page() {
  const say = await sayHere(accountWords);
  return (
    <SettingsSection title={say("deleteTheAccount")} lede={say("itGoesWithAll")}>
      <LeavePanel />
    </SettingsSection>
  );
}
