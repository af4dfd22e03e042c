import { userWords } from "@cairn/text/messages/en/user";
import type { Metadata } from "next";
import { ProfileForm } from "../../../../features/settings/profile-form.tsx";
import { getT } from "../../../../trpc/get-t.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(userWords);
  return { title: t("profile") };
}

export default async function Page() {
  const t = await getT(userWords);
  return (
    <HydratePage>
      <SettingsSection title={t("profile")}>
        <ProfileForm />
      </SettingsSection>
    </HydratePage>
  );
}
