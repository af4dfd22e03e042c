import { paletteWords } from "@cairn/text/messages/en/palette";
import { useMe } from "../../data/use-user.ts";
import { useT } from "../../messages/language.tsx";
import type { Command } from "./commands.ts";
import styles from "./palette.module.css";

/** The options of the palette's field, which names the marked one by `id` and its place. */
export function FoundList({
  id,
  items,
  marked,
  run,
}: {
  id: string;
  items: readonly Command[];
  marked: number;
  run: (command: Command) => void;
}) {
  const t = useT(paletteWords);
  const { singleKeys } = useMe();
  return (
    <>
      <div id={`${id}-list`} role="listbox" aria-label={t("found")} className={styles.list}>
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps focus and names the marked option
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the field's
          <div
            key={item.id || "say"}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === marked}
            ref={index === marked ? show : undefined}
            className={styles.item}
            onClick={() => run(item)}
          >
            <span>{item.label}</span>
            <span className={styles.group}>
              {item.group}
              {item.key && singleKeys ? <kbd aria-hidden>{item.key}</kbd> : null}
            </span>
          </div>
        ))}
      </div>
      <p className={styles.count} role="status">
        {items.length === 0 ? t("noneFound") : t("countFound", { count: items.length })}
      </p>
    </>
  );
}

function show(element: HTMLElement | null) {
  element?.scrollIntoView({ block: "nearest" });
}
