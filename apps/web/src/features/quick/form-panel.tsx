"use client";
import type { User } from "@cairn/core/model/user";
import { dateSuggestion } from "@cairn/core/quick/date-suggestion";
import { readLine } from "@cairn/core/quick/line";
import type { Day } from "@cairn/core/time/day";
import { useEffect, useImperativeHandle, useRef } from "react";
import { lineContext } from "../../data/line-context.ts";
import type { PanelProps } from "./quick-line.tsx";
import { ReadingView } from "./reading.tsx";

/** The line above a form: what it understands stands in the fields, and what it cannot know is asked there. */
export function FormPanel({
  typed,
  setTyped,
  submit,
  focusLine,
  said,
  today,
  me,
  onRead,
  onEnter,
}: PanelProps & {
  /** The words that the fields were first filled from. */
  said: string;
  today: Day;
  me: Pick<User, "locale" | "weekStart">;
  /** The words say something new, which belongs into the fields. */
  onRead: (typed: string) => void;
  onEnter: () => void;
}) {
  const context = lineContext(me, today, []);
  const reading = readLine(typed, context);
  // What the page came with stands in the fields already, and may have been changed since.
  const read = useRef(said);
  useEffect(() => {
    if (read.current === typed || typed.trim() === "") return;
    read.current = typed;
    onRead(typed);
  });
  // Enter may wait for this panel: the fields come first.
  const isRead = read.current === typed || typed.trim() === "";
  useImperativeHandle<(() => void) | null, (() => void) | null>(submit, () => (isRead ? onEnter : null));
  return (
    <ReadingView
      reading={reading}
      unlikely={dateSuggestion(typed, reading, context)}
      typed={typed}
      setTyped={setTyped}
      focusLine={focusLine}
      locale={me.locale}
      today={today}
      questions={null}
    >
      {null}
    </ReadingView>
  );
}
