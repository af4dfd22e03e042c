import { settingsWords } from "@cairn/text/messages/en/settings";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SignOutButton } from "../../../features/door/sign-out-button.tsx";
import { paths } from "../../../lib/paths.ts";
import { getT } from "../../../trpc/get-t.ts";
import { requireMe } from "../../../trpc/server.ts";
import { PageHeader } from "../../../ui/layout/page-header.tsx";
import styles from "./settings.module.css";
import { SettingsNav } from "./settings-nav.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const settings = (await getT(settingsWords))("settings");
  return { title: { default: settings, template: `%s · ${settings} · Cairn` } };
}

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const t = await getT(settingsWords);
  await requireMe(paths.settings());
  return (
    <>
      <PageHeader title={t("settings")} actions={<SignOutButton />} />
      <SettingsNav />
      <div className={styles.page}>{children}</div>
    </>
  );
}
