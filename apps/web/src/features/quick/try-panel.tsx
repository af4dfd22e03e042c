"use client";
import { dateSuggestion } from "@cairn/core/quick/date-suggestion";
import { readLine, withAnswers } from "@cairn/core/quick/line";
import { dayAt } from "@cairn/core/time/day";
import { quickWords } from "@cairn/text/messages/en/quick";
import { useImperativeHandle, useState } from "react";
import { lineContext } from "../../data/line-context.ts";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import type { PanelProps } from "./quick-line.tsx";
import { answersOf, NOTHING_ASKED, Questions, ReadingView, type TypedAnswers } from "./reading.tsx";

/** As a new account begins: a day lasts until three at night. */
const DAY_START = 180;

/** The line of a visitor: it shows what it understands, and an account keeps it. */
export function TryPanel({ typed, setTyped, submit, focusLine }: PanelProps) {
  const t = useT(quickWords);
  const [asked, setAsked] = useState<TypedAnswers>(NOTHING_ASKED);
  const { timeZone, locale } = new Intl.DateTimeFormat(navigator.language).resolvedOptions();
  const today = dayAt(Date.now(), timeZone, DAY_START);
  const context = lineContext({ locale, weekStart: 1 }, today, []);
  const answers = answersOf(asked, locale);
  const reading = readLine(typed, context, answers);
  const door = paths.signUp(paths.say(withAnswers(typed, answers)));
  // A document load, as every way through the door.
  useImperativeHandle(submit, () => () => {
    if (reading.kind !== "nothing") window.location.assign(door);
  });
  return (
    <ReadingView
      reading={reading}
      unlikely={dateSuggestion(typed, reading, context)}
      typed={typed}
      setTyped={setTyped}
      focusLine={focusLine}
      locale={locale}
      today={today}
      questions={
        <Questions reading={reading} asked={asked} setAsked={setAsked} locale={locale} today={today} />
      }
    >
      <ButtonLink size="s" variant="primary" href={door}>
        {t("accountToKeep")}
      </ButtonLink>
    </ReadingView>
  );
}
