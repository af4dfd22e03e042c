"use client";
import { keysWords } from "@cairn/text/messages/en/keys";
import { useMe } from "../../data/use-user.ts";
import { useT } from "../../messages/language.tsx";
import { Dialog } from "../../ui/overlay/dialog.tsx";
import styles from "./shortcuts.module.css";

const LIST = [
  ["Ctrl+K", "find"],
  ["N", "log"],
  ["G T", "today"],
  ["G G", "goals"],
  ["G R", "review"],
  ["G S", "settings"],
  ["J K ↓ ↑", "step"],
  ["Enter", "open"],
  ["X Space", "complete"],
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
  ["Esc", "back"],
] as const;

/** All keys, and whether letters work. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT(keysWords);
  const { singleKeys } = useMe();
  return (
    <Dialog open={open} onClose={onClose} title={t("keys")}>
      <p className={styles.note}>{singleKeys ? t("lettersOn") : t("lettersOff")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list may be longer than the window; it is scrolled from here */}
      <section tabIndex={0} aria-label={t("all")}>
        <dl className={styles.list}>
          {LIST.map(([keys, meaning]) => (
            <div key={keys}>
              <dt>
                {keys.split(" ").map((key, place) => (
                  <kbd key={`${place}${key}`}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(meaning)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Dialog>
  );
}
