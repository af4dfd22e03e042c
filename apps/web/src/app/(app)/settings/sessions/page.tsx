import type { Metadata } from "next";
import { SessionList } from "../../../../features/session/session-list.tsx";
import { paths } from "../../../../lib/paths.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { api, requireMe } from "../../../../trpc/server.ts";
import { SettingsSection } from "../settings-section.tsx";

export const metadata: Metadata = { title: "Devices" };

export default async function Page() {
  await requireMe(paths.settings("sessions"));
  await api.session.list.prefetch();
  return (
    <HydratePage>
      <SettingsSection title="Devices" lede="Where you are signed in.">
        <SessionList />
      </SettingsSection>
    </HydratePage>
  );
}
