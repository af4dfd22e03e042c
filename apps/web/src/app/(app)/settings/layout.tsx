import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SignOutButton } from "../../../features/session/sign-out-button.tsx";
import { paths } from "../../../lib/paths.ts";
import { Hydrated } from "../../../trpc/hydrated.tsx";
import { requireMe } from "../../../trpc/server.ts";
import { PageHeader } from "../../../ui/page-header.tsx";
import styles from "./settings.module.css";
import { SettingsNav } from "./settings-nav.tsx";

export const metadata: Metadata = { title: { default: "Settings", template: "%s · Settings · Cairn" } };

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  await requireMe(paths.settings());
  return (
    <>
      <PageHeader title="Settings" actions={<SignOutButton />} />
      <SettingsNav />
      <div className={styles.page}>{children}</div>
      <Hydrated />
    </>
  );
}
