import type { Metadata } from "next";
import { TokenList } from "../../../../features/token/token-list.tsx";
import { paths } from "../../../../lib/paths.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { api, requireMe } from "../../../../trpc/server.ts";
import { SettingsSection } from "../settings-section.tsx";

export const metadata: Metadata = { title: "Tokens" };

export default async function Page() {
  await requireMe(paths.settings("tokens"));
  await api.token.list.prefetch();
  return (
    <HydratePage>
      <SettingsSection title="Tokens" lede="They let the command line and scripts act for you.">
        <TokenList />
      </SettingsSection>
    </HydratePage>
  );
}
