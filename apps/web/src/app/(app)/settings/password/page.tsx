import { userWords } from "@cairn/text/messages/en/user";
import type { Metadata } from "next";
import { PasswordForm } from "../../../../features/settings/password-form.tsx";
import { runtime } from "../../../../server/runtime.ts";
import { getT } from "../../../../trpc/get-t.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(userWords);
  return { title: t("password") };
}

export default async function Page() {
  const t = await getT(userWords);
  return (
    <HydratePage>
      <SettingsSection title={t("password")} lede={t("passwordChangeAbout")}>
        <PasswordForm passwordMin={runtime().doors.passwordMin} />
      </SettingsSection>
    </HydratePage>
  );
}
