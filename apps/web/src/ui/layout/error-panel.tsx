"use client";
import { uiWords } from "@cairn/text/messages/en/ui";
import type { ReactNode } from "react";
import { useT } from "../../messages/language.tsx";
import styles from "./error-panel.module.css";
import { Heading, type HeadingLevel } from "./heading.tsx";

/** Something did not work: what, what becomes of it, and the way on. `requestId` in small print, for support. */
export function ErrorPanel({
  title,
  level = 2,
  children,
  requestId,
  action,
}: {
  title: string;
  level?: HeadingLevel;
  children?: ReactNode;
  requestId?: string | null | undefined;
  action?: ReactNode;
}) {
  const t = useT(uiWords);
  return (
    <div className={styles.panel} role="alert">
      <Heading level={level} className={styles.title}>
        {title}
      </Heading>
      {children ? <div>{children}</div> : null}
      {action}
      {requestId ? <p className={styles.code}>{t("code", { requestId })}</p> : null}
    </div>
  );
}
