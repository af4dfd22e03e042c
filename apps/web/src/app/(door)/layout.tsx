import { doorWords } from "@cairn/text/messages/en/door";
import Link from "next/link";
import type { ReactNode } from "react";
import { paths } from "../../lib/paths.ts";
import { getT } from "../../trpc/get-t.ts";
import { Brand } from "../../ui/logo.tsx";
import styles from "./door.module.css";

export default async function DoorLayout({ children }: { children: ReactNode }) {
  const t = await getT(doorWords);
  return (
    <div className={styles.page}>
      <header>
        <Link href={paths.today()} className={styles.home} aria-label={t("cairnHome")}>
          <Brand />
        </Link>
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
