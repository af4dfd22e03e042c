"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { paths } from "../../lib/paths.ts";
import { keysWords } from "../../messages/en/keys.ts";
import { useSay } from "../../messages/language.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { focusLine } from "../quick/focus-line.ts";
import { useMe } from "../user/use-user.ts";
import styles from "./shortcuts.module.css";
import { onShortcuts } from "./shortcuts-store.ts";
import { useKeys } from "./use-keys.ts";

const LIST = [
  ["Ctrl+K", "find"],
  ["N", "log"],
  ["G T", "today"],
  ["G G", "goals"],
  ["G R", "review"],
  ["G S", "settings"],
  ["J K", "step"],
  ["Enter", "open"],
  ["X", "complete"],
  ["S", "rest"],
  ["P", "pause"],
  ["+ -", "amount"],
  ["← →", "inReview"],
  ["[ ]", "days"],
  ["Z", "undo"],
  ["T", "tables"],
  ["E", "edit"],
  ["/", "filter"],
  ["?", "list"],
] as const;

/** The keys that work everywhere, and the list of all. */
export function Shortcuts() {
  const say = useSay(keysWords);
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
    <Dialog open={open} onClose={() => setOpen(false)} title={say("keys")}>
      <p className={styles.note}>
        {me.singleKeys ? say("lettersWorkOutsideFields") : say("lettersAloneAreSwitched")}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list may be longer than the window; it is scrolled from here */}
      <section tabIndex={0} aria-label={say("all")}>
        <dl className={styles.list}>
          {LIST.map(([keys, meaning]) => (
            <div key={keys}>
              <dt>
                {keys.split(" ").map((key, place) => (
                  <kbd key={`${place}${key}`}>{key}</kbd>
                ))}
              </dt>
              <dd>{say(meaning)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Dialog>
  );
}
