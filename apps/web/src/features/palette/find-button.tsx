"use client";
import { findWords } from "@cairn/text/messages/en/find";
import { Search } from "lucide-react";
import { paletteStore } from "../../keys/palette-store.ts";
import { useT } from "../../messages/language.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./palette.module.css";

/** In the navigation: what the key does, for those who do not know it. */
export function FindButton() {
  const t = useT(findWords);
  return (
    <button
      type="button"
      className={styles.find}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K"
      onClick={() => paletteStore.set(true)}
    >
      <Icon of={Search} small />
      {t("findAnything")}
      <kbd aria-hidden>Ctrl K</kbd>
    </button>
  );
}
