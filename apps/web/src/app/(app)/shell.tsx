import { navWords } from "@cairn/text/messages/en/nav";
import Link from "next/link";
import type { ReactNode } from "react";
import { FindButton } from "../../features/palette/find-button.tsx";
import { Shortcuts } from "../../features/shortcuts/shortcuts.tsx";
import { paths } from "../../lib/paths.ts";
import { getT } from "../../trpc/get-t.ts";
import { Brand } from "../../ui/logo.tsx";
import { Arriving } from "./arriving.tsx";
import { KeepOffline } from "./keep-offline.tsx";
import { AccountNav, MainNav, TabBar } from "./nav.tsx";
import { Notices } from "./notices.tsx";
import { Palette } from "./palette.tsx";
import { Saving } from "./saving.tsx";
import styles from "./shell.module.css";

/** Side navigation on wide screens, tabs at the thumb on phones, one main landmark. */
export async function Shell({ children }: { children: ReactNode }) {
  const t = await getT(navWords);
  return (
    <>
      <a className={styles.skip} href="#main">
        {t("skipToContent")}
      </a>
      <Arriving />
      <div className={styles.app}>
        <header className={styles.side}>
          <Link href={paths.today()} className={styles.home} aria-label={t("cairnToday")}>
            <Brand />
          </Link>
          <FindButton />
          <MainNav />
          <AccountNav />
        </header>
        {/* The worker knows a page of somebody who is signed in by this id (src/worker/rules.ts). */}
        <main id="main" tabIndex={-1} className={styles.main}>
          <Saving />
          {children}
        </main>
      </div>
      <TabBar />
      <Notices />
      <Shortcuts />
      <Palette />
      <KeepOffline />
    </>
  );
}
