import { pausesWords } from "@cairn/text/messages/en/pauses";
import type { Metadata } from "next";
import { PausesPanel } from "../../../../features/pause/pauses-panel.tsx";
import { sayHere } from "../../../../trpc/say.ts";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const say = await sayHere(pausesWords);
  return { title: say("pauses") };
}

export default async function Page() {
  const say = await sayHere(pausesWords);
  return (
    <SettingsSection title={say("pauses")} lede={say("daysThatDoNot")}>
      <PausesPanel />
    </SettingsSection>
  );
}
