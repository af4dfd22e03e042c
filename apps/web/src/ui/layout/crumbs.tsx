"use client";
import { uiWords } from "@cairn/text/messages/en/ui";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { useT } from "../../messages/language.tsx";
import { Icon } from "../icon.tsx";
import styles from "./crumbs.module.css";

/** The way back up, and what can be done with the page. The page itself is its heading, not a crumb. */
export function Crumbs({
  items,
  actions,
}: {
  items: readonly { href: ComponentProps<typeof Link>["href"]; label: string }[];
  actions?: ReactNode;
}) {
  const t = useT(uiWords);
  return (
    <div className={styles.crumbs}>
      <nav aria-label={t("breadcrumb")}>
        <ol className={styles.trail}>
          {items.map((item, index) => (
            <li key={item.label}>
              <Link href={item.href}>
                {index === 0 ? <Icon of={ArrowLeft} small /> : null}
                {item.label}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
