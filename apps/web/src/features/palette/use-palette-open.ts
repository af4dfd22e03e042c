"use client";
import { useEffect } from "react";
import { paletteStore } from "../../keys/palette-store.ts";
import { useStore } from "../../lib/store.ts";

/** Whether the palette is open: it opens on Ctrl or ⌘ K from anywhere, fields included. */
export function usePaletteOpen(): boolean {
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
  return open;
}
