"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { paths } from "../../lib/paths.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { focusLine } from "../quick/focus-line.ts";
import { useMe } from "../user/use-user.ts";
import styles from "./shortcuts.module.css";
import { onShortcuts } from "./shortcuts-store.ts";
import { useKeys } from "./use-keys.ts";

const LIST = [
  ["Ctrl+K", "Find anything"],
  ["N", "Log something or add a goal; on a goal: log"],
  ["G T", "Today"],
  ["G G", "Goals"],
  ["G R", "Review"],
  ["G S", "Settings"],
  ["J K", "Next and previous in a list"],
  ["Enter", "Open"],
  ["X", "Complete, or take it back"],
  ["S", "Rest day, for the row in hand or the goal"],
  ["P", "Pause it"],
  ["+ -", "One step more or less"],
  ["← →", "In a review: back and on"],
  ["[ ]", "The day before, the day after"],
  ["Z", "Undo the last act"],
  ["T", "Charts as tables"],
  ["E", "Edit the goal"],
  ["/", "Filter goals"],
  ["?", "This list"],
] as const;

/** The keys that work everywhere, and the list of all. */
export function Shortcuts() {
  const me = useMe();
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
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title="Keys">
      <p className={styles.note}>
        {me.singleKeys
          ? "Letters work outside fields. Settings, Look switches them off."
          : "Letters alone are switched off: only keys with Ctrl work. Settings, Look switches them on."}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list may be longer than the window; it is scrolled from here */}
      <section tabIndex={0} aria-label="All keys">
        <dl className={styles.list}>
          {LIST.map(([keys, meaning]) => (
            <div key={keys}>
              <dt>
                {keys.split(" ").map((key, place) => (
                  <kbd key={`${place}${key}`}>{key}</kbd>
                ))}
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Dialog>
  );
}
