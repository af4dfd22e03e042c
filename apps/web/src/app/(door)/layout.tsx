import { doorWords } from "@cairn/text/messages/en/door";
import Link from "next/link";
import type { ReactNode } from "react";
import { paths } from "../../lib/paths.ts";
import { sayHere } from "../../trpc/say.ts";
import { Brand } from "../../ui/logo.tsx";
import styles from "./door.module.css";

export default async function DoorLayout({ children }: { children: ReactNode }) {
  const say = await sayHere(doorWords);
  return (
    <div className={styles.page}>
      <header>
        <Link href={paths.today()} className={styles.home} aria-label={say("cairnHome")}>
          <Brand />
        </Link>
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
