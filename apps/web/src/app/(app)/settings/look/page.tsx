import { userWords } from "@cairn/text/messages/en/user";
import type { Metadata } from "next";
import { LookForm } from "../../../../features/settings/look-form.tsx";
import { getT } from "../../../../trpc/get-t.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(userWords);
  return { title: t("look") };
}

export default async function Page() {
  const t = await getT(userWords);
  return (
    <HydratePage>
      <SettingsSection title={t("look")} lede={t("themeHint")}>
        <LookForm />
      </SettingsSection>
    </HydratePage>
  );
}
