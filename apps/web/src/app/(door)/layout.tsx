import Link from "next/link";
import type { ReactNode } from "react";
import { paths } from "../../lib/paths.ts";
import { Brand } from "../../ui/logo.tsx";
import styles from "./door.module.css";

export default function DoorLayout({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header>
        <Link href={paths.today()} className={styles.home} aria-label="Cairn, home">
          <Brand />
        </Link>
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
