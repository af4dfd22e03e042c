import { sessionWords } from "@cairn/text/messages/en/session";
import type { Metadata } from "next";
import { SessionList } from "../../../../features/settings/session-list.tsx";
import { paths } from "../../../../lib/paths.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { sayHere } from "../../../../trpc/say.ts";
import { api, requireMe } from "../../../../trpc/server.ts";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await sayHere(sessionWords))("devices") };
}

export default async function Page() {
  await requireMe(paths.settings("sessions"));
  const say = await sayHere(sessionWords);
  await api.session.list.prefetch();
  return (
    <HydratePage>
      <SettingsSection title={say("devices")} lede={say("devicesLede")}>
        <SessionList />
      </SettingsSection>
    </HydratePage>
  );
}
