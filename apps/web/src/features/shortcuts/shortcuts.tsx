"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { focusLine } from "../../keys/focus-line.ts";
import { onShortcuts } from "../../keys/shortcuts-store.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { paths } from "../../lib/paths.ts";
import { lazyDialog } from "../../ui/loading/lazy.tsx";

const ShortcutsDialog = lazyDialog(() =>
  import("./shortcuts-dialog.tsx").then((file) => file.ShortcutsDialog),
);

/** The keys that work everywhere, and the list of all. */
export function Shortcuts() {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  useEffect(() => onShortcuts(() => setOpen(true)), []);
  useKeys({
    "g t": () => router.push(paths.today()),
    "g g": () => router.push(paths.goals()),
    "g r": () => router.push(paths.review()),
    "g s": () => router.push(paths.settings()),
    n: () => {
      const form = document.querySelector<HTMLElement>(
        "[data-log-form] input[role=spinbutton], [data-log-form] textarea",
      );
      if (form) form.focus();
      else if (!focusLine()) router.push(paths.say());
    },
    t: () => {
      for (const toggle of document.querySelectorAll<HTMLElement>("[data-chart-toggle]")) toggle.click();
    },
    "?": () => setOpen(true),
  });
  return <ShortcutsDialog open={open} onClose={() => setOpen(false)} />;
}
