"use client";
import { usePaletteOpen } from "../../features/palette/use-palette-open.ts";
import { paletteStore } from "../../keys/palette-store.ts";
import { firstInteraction, lazyDialog } from "../../ui/loading/lazy.tsx";

const PaletteDialog = lazyDialog(
  () => import("./palette-dialog.tsx").then((file) => file.PaletteDialog),
  firstInteraction,
);

/** What finds and does anything; its content comes when it is first asked for. */
export function Palette() {
  return <PaletteDialog open={usePaletteOpen()} onClose={() => paletteStore.set(false)} />;
}
