"use client";
import { dateSuggestion } from "@cairn/core/quick/date-suggestion";
import { readLine } from "@cairn/core/quick/line";
import { quickWords } from "@cairn/text/messages/en/quick";
import { useImperativeHandle, useRef, useState } from "react";
import { lineContext } from "../../data/line-context.ts";
import { useSaveReading } from "../../data/use-save-reading.ts";
import { useToday } from "../../data/use-today.ts";
import { useMe } from "../../data/use-user.ts";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { answersOf, NOTHING_ASKED, Questions, type TypedAnswers } from "./questions.tsx";
import type { PanelProps } from "./quick-line.tsx";
import { ReadingView } from "./reading.tsx";

/** The line of somebody who is signed in: it logs to their goals and makes new ones. */
export function TodayPanel({
  typed,
  setTyped,
  submit,
  focusLine,
  onSaved,
}: PanelProps & { onSaved?: () => void }) {
  const t = useT(quickWords);
  const me = useMe();
  const { today, goals } = useToday(undefined);
  const saveReading = useSaveReading(me, today);
  const [asked, setAsked] = useState<TypedAnswers>(NOTHING_ASKED);
  const [as, setAs] = useState<"entry" | "goal">("entry");
  const panel = useRef<HTMLDivElement>(null);

  const context = lineContext(
    me,
    today,
    goals.map(({ goal }) => goal),
  );
  const answers = answersOf(asked, me.locale);
  const reading = readLine(typed, context, answers, as);
  const other =
    reading.kind === "entry" || as === "goal"
      ? readLine(typed, context, answers, as === "goal" ? "entry" : "goal")
      : null;

  const clear = () => {
    setTyped("");
    setAsked(NOTHING_ASKED);
    setAs("entry");
    focusLine();
    onSaved?.();
  };
  const ask = () => panel.current?.querySelector<HTMLElement>("[data-question]")?.focus();
  const save = () => {
    if (reading.kind === "entry" && reading.entry.refused) return;
    if (reading.kind === "entry" ? reading.entry.missing : reading.kind === "goal" && !reading.goal.row)
      return ask();
    saveReading(reading, typed);
    if (reading.kind !== "name") clear();
  };
  useImperativeHandle(submit, () => save);

  return (
    <div ref={panel}>
      <ReadingView
        reading={reading}
        unlikely={dateSuggestion(typed, reading, context)}
        typed={typed}
        setTyped={setTyped}
        focusLine={focusLine}
        locale={me.locale}
        today={today}
        questions={
          <Questions reading={reading} asked={asked} setAsked={setAsked} locale={me.locale} today={today} />
        }
      >
        {reading.kind === "name" ? (
          <ButtonLink size="s" variant="primary" href={paths.newGoal(typed)}>
            {t("chooseHowItCounts")}
          </ButtonLink>
        ) : (
          <Button type="submit" size="s" variant="primary">
            {reading.kind === "entry" ? t("logIt") : t("createGoal")}
          </Button>
        )}
        {other && other.kind !== reading.kind ? (
          <Button size="s" variant="ghost" onClick={() => setAs(as === "goal" ? "entry" : "goal")}>
            {as === "goal" ? t("logItInstead") : t("makeGoalInstead")}
          </Button>
        ) : null}
        {reading.kind === "goal" ? (
          <ButtonLink size="s" variant="ghost" href={paths.newGoal(typed)}>
            {t("allDetails")}
          </ButtonLink>
        ) : null}
      </ReadingView>
    </div>
  );
}
