"use client";
import { Plus } from "lucide-react";
import type { Route } from "next";
import { type ReactNode, type RefCallback, useEffect, useId, useRef, useState } from "react";
import { TextInput } from "../../ui/form/text-input.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./quick.module.css";

/** What a panel gets of the line above it, and how Enter reaches it. */
export type PanelProps = {
  typed: string;
  setTyped: (typed: string) => void;
  /** The panel puts here what Enter does. */
  submit: RefCallback<() => void>;
  focusLine: () => void;
};

/**
 * The line itself: one field. What it understands (the grammar and the preview) is a panel that is loaded when the field is
 * first used, so that a page with a line starts as light as one without.
 */
export function QuickLine({
  label,
  placeholder,
  short,
  initial = "",
  begin = false,
  shortcut,
  path,
  panel,
}: {
  /** Until scripts run, Enter is the browser's own: the page at this address opens with the words in its line. */
  path: Route;
  label: string;
  placeholder: string;
  /** What stands there instead where the placeholder would be cut off: on phones. */
  short?: string | undefined;
  initial?: string | undefined;
  /** Focus begins here. */
  begin?: boolean;
  shortcut?: string;
  panel: (props: PanelProps) => ReactNode;
}) {
  const [typed, setTyped] = useState(initial);
  const [used, setUsed] = useState(initial !== "");
  const field = useRef<HTMLInputElement>(null);
  const act = useRef<(() => void) | null>(null);
  // Enter may come before the panel that knows what to do with it.
  const waiting = useRef(false);
  const submit = (panelAct: (() => void) | null) => {
    act.current = panelAct;
    if (!panelAct || !waiting.current) return;
    waiting.current = false;
    queueMicrotask(panelAct);
  };
  const id = useId();
  const focusLine = () => field.current?.focus();
  useEffect(() => {
    if (begin) field.current?.focus();
  }, [begin]);
  // What was typed before React took over.
  useEffect(() => {
    const early = field.current?.value ?? "";
    if (early === "") return;
    setTyped(early);
    setUsed(true);
  }, []);

  return (
    <form
      className={styles.line}
      action={path}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (act.current) act.current();
        else waiting.current = typed !== "";
      }}
    >
      <div className={styles.field} data-short={short}>
        <Icon of={Plus} />
        <label className={styles.name} htmlFor={id}>
          {label}
        </label>
        <TextInput
          id={id}
          name="say"
          ref={field}
          data-quick-line=""
          value={typed}
          placeholder={placeholder}
          autoComplete="off"
          autoCapitalize="none"
          enterKeyHint="done"
          maxLength={300}
          aria-keyshortcuts={shortcut}
          onFocus={() => setUsed(true)}
          onChange={(event) => {
            // Enter was said of other words.
            waiting.current = false;
            setTyped(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape" && typed !== "") {
              event.preventDefault();
              setTyped("");
            }
          }}
        />
        {shortcut && typed === "" ? <kbd aria-hidden>{shortcut}</kbd> : null}
      </div>
      {used ? panel({ typed, setTyped, submit, focusLine }) : null}
    </form>
  );
}
