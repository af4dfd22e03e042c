"use client";
import { uiWords } from "@cairn/text/messages/en/ui";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { arrivingStore } from "../../lib/arriving.ts";
import { useStore } from "../../lib/store.ts";
import { useT } from "../../messages/language.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./arriving.module.css";

/** A line along the top while the next page takes longer than a moment; the one before stays readable. */
export function Arriving() {
  const t = useT(uiWords);
  const address = `${usePathname()}?${useSearchParams()}`;
  const arriving = useStore(arrivingStore);
  // A new address is the arrival.
  useEffect(() => arrivingStore.end(), [address]);
  return (
    <div role="status" className={arriving ? styles.line : undefined}>
      {arriving ? <VisuallyHidden>{t("loading")}</VisuallyHidden> : null}
    </div>
  );
}
