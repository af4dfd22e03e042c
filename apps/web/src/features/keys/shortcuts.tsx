"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { paths } from "../../lib/paths.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { focusLine } from "../quick/focus-line.ts";
import styles from "./shortcuts.module.css";
import { useKeys } from "./use-keys.ts";

const LIST = [
  ["N", "Log something or add a goal; on a goal: log"],
  ["G T", "Today"],
  ["G G", "Goals"],
  ["G S", "Settings"],
  ["J K", "Next and previous in a list"],
  ["Enter", "Open"],
  ["X", "Complete, or take it back"],
  ["[ ]", "The day before, the day after"],
  ["Z", "Undo what the notice says"],
  ["T", "Charts as tables"],
  ["E", "Edit the goal"],
  ["/", "Filter goals"],
  ["?", "This list"],
] as const;

/** The keys that work everywhere, and the list of all. */
export function Shortcuts() {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  useKeys({
    "g t": () => router.push(paths.today()),
    "g g": () => router.push(paths.goals()),
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
    </Dialog>
  );
}
