"use client";
import { findWords } from "@cairn/text/messages/en/find";
import { Search } from "lucide-react";
import { useEffect } from "react";
import { paletteStore } from "../../keys/palette-store.ts";
import { useStore } from "../../lib/store.ts";
import { useT } from "../../messages/language.tsx";
import { Icon } from "../../ui/icon.tsx";
import { firstInteraction, lazyDialog } from "../../ui/lazy.tsx";
import styles from "./palette.module.css";

const PaletteDialog = lazyDialog(
  () => import("./palette-dialog.tsx").then((file) => file.PaletteDialog),
  firstInteraction,
);

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

/** Opens on Ctrl or ⌘ K from anywhere, fields included; its content comes when it is first asked for. */
export function Palette() {
  const open = useStore(paletteStore);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const withControl = event.ctrlKey || event.metaKey;
      if (paletteStore.get() && !withControl && !document.querySelector("dialog[open]")) {
        event.preventDefault();
        return paletteStore.keep(event.key);
      }
      if (event.key.toLowerCase() !== "k" || !withControl || event.altKey) return;
      // The browser's own Ctrl K leads out of the page.
      event.preventDefault();
      if (!document.querySelector("dialog[open]")) paletteStore.set(true);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return <PaletteDialog open={open} onClose={() => paletteStore.set(false)} />;
}
