import { accountWords } from "@cairn/text/messages/en/account";
import type { Metadata } from "next";
import { LeavePanel } from "../../../../features/account/leave-panel.tsx";
import { getT } from "../../../../trpc/get-t.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(accountWords);
  return { title: t("account") };
}

export default async function Page() {
  const t = await getT(accountWords);
  return (
    <HydratePage>
      <SettingsSection title={t("deleteTheAccount")} lede={t("deleteAbout")}>
        <LeavePanel />
      </SettingsSection>
    </HydratePage>
  );
}
