import { sessionWords } from "@cairn/text/messages/en/session";
import type { Metadata } from "next";
import { SessionList } from "../../../../features/settings/session-list.tsx";
import { paths } from "../../../../lib/paths.ts";
import { getT } from "../../../../trpc/get-t.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { api, requireMe } from "../../../../trpc/server.ts";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getT(sessionWords))("devices") };
}

export default async function Page() {
  await requireMe(paths.settings("sessions"));
  const t = await getT(sessionWords);
  await api.session.list.prefetch();
  return (
    <HydratePage>
      <SettingsSection title={t("devices")} lede={t("devicesLede")}>
        <SessionList />
      </SettingsSection>
    </HydratePage>
  );
}
