import { tokenWords } from "@cairn/text/messages/en/token";
import type { Metadata } from "next";
import { TokenForm } from "../../../../features/settings/token-form.tsx";
import { TokenList } from "../../../../features/settings/token-list.tsx";
import { paths } from "../../../../lib/paths.ts";
import { getT } from "../../../../trpc/get-t.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { api, requireMe } from "../../../../trpc/server.ts";
import { SettingsSection } from "../settings-section.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(tokenWords);
  return { title: t("tokens") };
}

export default async function Page() {
  const t = await getT(tokenWords);
  await requireMe(paths.settings("tokens"));
  await api.token.list.prefetch();
  return (
    <HydratePage>
      <SettingsSection title={t("tokens")} lede={t("about")}>
        <TokenForm />
        <TokenList />
      </SettingsSection>
    </HydratePage>
  );
}
