"use client";
import { uiWords } from "@cairn/text/messages/en/ui";
import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { useT } from "../../messages/language.tsx";
import { Button } from "../button.tsx";
import styles from "./copy-field.module.css";

/** A text to take along. Where the browser does not let a page copy, it is selected, ready for the keys. */
export function CopyField({ value, label }: { value: string; label: string }) {
  const t = useT(uiWords);
  const [copied, setCopied] = useState(false);
  const text = useRef<HTMLOutputElement>(null);
  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      if (text.current) window.getSelection()?.selectAllChildren(text.current);
    }
  }
  return (
    <div className={styles.frame}>
      <output className={styles.value} aria-label={label} ref={text}>
        {value}
      </output>
      <Button icon={copied ? Check : Copy} onClick={copy} aria-live="polite">
        {copied ? t("copied") : t("copy")}
      </Button>
    </div>
  );
}
