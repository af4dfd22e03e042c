"use client";
import { dateSuggestion } from "@cairn/core/quick/date-suggestion";
import { isReady, readLine } from "@cairn/core/quick/line";
import type { Act } from "@cairn/core/quick/log/act";
import { quickWords } from "@cairn/text/messages/en/quick";
import type { Translator } from "@cairn/text/messages/translator";
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

/** What the button of acts says. */
function doText(acts: readonly Act[], t: Translator<typeof quickWords>): string {
  const [first] = acts;
  if (!first || acts.length > 1) return t("logAll", { count: String(acts.length) });
  return t(DO[first.act]);
}
const DO = {
  entry: "logIt",
  set: "logIt",
  skip: "restIt",
  step: "tickIt",
  done: "tickIt",
  undo: "undoIt",
  correct: "correctIt",
} as const;

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

  const context = lineContext(me, today, goals);
  const answers = answersOf(asked, me.locale);
  const reading = readLine(typed, context, answers, as);
  const other =
    as === "goal" || reading.kind !== "goal"
      ? readLine(typed, context, answers, as === "goal" ? "entry" : "goal")
      : null;
  const wish = reading.kind === "open" && reading.open.question === "measure";

  const clear = () => {
    setTyped("");
    setAsked(NOTHING_ASKED);
    setAs("entry");
    focusLine();
    onSaved?.();
  };
  const ask = () =>
    panel.current?.querySelector<HTMLElement>("[data-question], [data-answers] button")?.focus();
  const save = () => {
    if (!isReady(reading) && !wish) return ask();
    saveReading(reading, typed);
    if (!wish) clear();
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
        {wish ? (
          <ButtonLink size="s" variant="primary" href={paths.newGoal(typed)}>
            {t("chooseHowItCounts")}
          </ButtonLink>
        ) : reading.kind === "open" ? null : (
          <Button type="submit" size="s" variant="primary">
            {reading.kind === "acts" ? doText(reading.acts, t) : t("createGoal")}
          </Button>
        )}
        {other && other.kind !== reading.kind && other.kind !== "open" ? (
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
