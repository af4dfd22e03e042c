"use client";
import type { GoalView } from "@cairn/core/model/view";
import { readLine } from "@cairn/core/quick/line";
import { paletteWords } from "@cairn/text/messages/en/palette";
import { entrySentence, goalSentence } from "@cairn/text/quick-text";
import { useRouter } from "next/navigation";
import { useEffect, useId, useState } from "react";
import { lineContext } from "../../data/line-context.ts";
import { useCheckIn } from "../../data/use-check-in.ts";
import { useToday } from "../../data/use-goal.ts";
import { useSaveReading } from "../../data/use-save-reading.ts";
import { useMe } from "../../data/use-user.ts";
import { paletteStore } from "../../keys/palette-store.ts";
import { useT } from "../../messages/language.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { type Command, commandsOf, found } from "./commands.ts";
import styles from "./palette.module.css";
import { recentCommands, rememberCommand } from "./recent.ts";

/** A combobox: the field keeps focus, arrows walk the list, Enter does what is marked. */
export function Finder({
  onLog,
  onPause,
  onClose,
}: {
  onLog: (view: GoalView) => void;
  onPause: (view: GoalView) => void;
  onClose: () => void;
}) {
  const t = useT(paletteWords);
  const me = useMe();
  const checkIn = useCheckIn(me);
  const router = useRouter();
  const { today, views } = useToday(undefined);
  const save = useSaveReading(me, today);
  const [typed, setTyped] = useState(() => paletteStore.early().trimEnd());
  const [at, setAt] = useState(0);
  const id = useId();

  const context = lineContext(
    me,
    today,
    views.map(({ goal }) => goal),
  );
  const reading = readLine(typed, context);
  const said: Command[] =
    reading.kind === "entry"
      ? [
          {
            id: "",
            group: t("sayIt"),
            label: entrySentence(reading.entry, me.locale, today),
            act: { kind: "say" },
          },
        ]
      : reading.kind === "goal"
        ? [
            {
              id: "",
              group: t("sayIt"),
              label: goalSentence(reading.goal, me.locale, today),
              act: { kind: "say" },
            },
          ]
        : reading.kind === "name"
          ? [
              {
                id: "",
                group: t("sayIt"),
                label: t("newGoal", { title: reading.title }),
                act: { kind: "say" },
              },
            ]
          : [];
  const commands = found(commandsOf(views, t), typed, recentCommands());
  // A sentence with a figure in it is meant as one; a word is looked up first.
  const items = /\d/.test(typed) ? [...said, ...commands] : [...commands, ...said];
  const marked = Math.min(at, items.length - 1);

  const run = ({ id: command, act }: Command) => {
    if (command !== "") rememberCommand(command);
    if (act.kind === "log") return onLog(act.view);
    if (act.kind === "pause") return onPause(act.view);
    onClose();
    if (act.kind === "go") router.push(act.href);
    else if (act.kind === "do") act.run();
    else if (act.kind === "rest")
      checkIn.log({ goalId: act.view.goal.id, day: today, value: null, kind: "skip" });
    else save(reading, typed);
  };

  // Enter may have come before this did.
  useEffect(() => {
    const chosen = items[marked];
    const entered = paletteStore.early().endsWith("\n");
    paletteStore.forget();
    if (entered && chosen) run(chosen);
  }, []);

  return (
    <>
      <VisuallyHidden>
        <label htmlFor={`${id}-field`}>{t("findAGoalA")}</label>
      </VisuallyHidden>
      <TextInput
        id={`${id}-field`}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={marked >= 0 ? `${id}-${marked}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={t("aGoalAPlace")}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
          if (step !== 0 && items.length > 0) {
            event.preventDefault();
            setAt((marked + step + items.length) % items.length);
          }
          const chosen = items[marked];
          if (event.key === "Enter" && chosen) {
            event.preventDefault();
            run(chosen);
          }
        }}
      />
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
              {item.key && me.singleKeys ? <kbd aria-hidden>{item.key}</kbd> : null}
            </span>
          </div>
        ))}
      </div>
      <p className={styles.count} role="status">
        {items.length === 0 ? t("nothingIsCalledThat") : t("countFound", { count: items.length })}
      </p>
    </>
  );
}

function show(element: HTMLElement | null) {
  element?.scrollIntoView({ block: "nearest" });
}
