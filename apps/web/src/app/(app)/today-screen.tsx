"use client";
import type { Day } from "@cairn/core/time/day";
import { dayOfFigures, todayList } from "@cairn/core/views/today";
import { formatLongDay } from "@cairn/text/format";
import { todayWords } from "@cairn/text/messages/en/today";
import { daySentence } from "@cairn/text/today-text";
import { useToday } from "../../data/use-today.ts";
import { useMe } from "../../data/use-user.ts";
import { ExampleBanner } from "../../features/account/example-banner.tsx";
import { ExampleOffer } from "../../features/account/example-offer.tsx";
import { AwayButton } from "../../features/pause/away-button.tsx";
import { FirstLine } from "../../features/quick/first-line.tsx";
import { DaySwitch, useTurnDay } from "../../features/today/day-switch.tsx";
import { type Keys, useKeys, walkRows } from "../../keys/use-keys.ts";
import { useT } from "../../messages/language.tsx";
import { PageHeader } from "../../ui/layout/page-header.tsx";
import { lazyWhenIdle } from "../../ui/loading/lazy.tsx";
import { DayColumns } from "./day-columns.tsx";

const DaySwipe = lazyWhenIdle(() =>
  import("../../features/today/day-swipe.tsx").then((file) => file.DaySwipe),
);
/** `say`: words for the quick line that the address brought along. */
type Props = { day: Day | undefined; say: string | undefined };

/** What the day asks, what has time, what is done; to somebody without a goal, the way to the first one. */
export function TodayScreen({ day, say }: Props) {
  const t = useT(todayWords);
  const me = useMe();
  const { today, goals, reckoned } = useToday(day);
  const shown = day ?? today;
  const past = shown < today;
  const nothing = goals.length === 0 && !past;
  const { toPrevious, toNext } = useTurnDay(shown, today);
  useKeys({ ...walkRows, "[": toPrevious, "]": toNext } satisfies Keys);
  const now = todayList(goals);
  const lede = daySentence(
    {
      today: now.today.length,
      week: now.week.length,
      done: now.done.length,
      logged: goals.filter((summary) => (dayOfFigures(summary)?.count ?? 0) > 0).length,
    },
    past,
    me.locale,
  );
  return (
    <>
      <PageHeader
        besideLede
        title={formatLongDay(shown, me.locale, today)}
        lede={nothing ? t("question") : lede}
        actions={
          nothing ? null : (
            <DaySwitch shown={shown} today={today}>
              <AwayButton me={me} today={today} />
            </DaySwitch>
          )
        }
      />
      {nothing ? null : <DaySwipe before={toPrevious} after={toNext} />}
      <ExampleBanner goals={goals.map(({ goal }) => goal)} />
      {nothing ? (
        <FirstLine say={say}>
          <ExampleOffer />
        </FirstLine>
      ) : (
        <DayColumns goals={goals} reckoned={reckoned} now={now} days={{ shown, today }} me={me} say={say} />
      )}
    </>
  );
}
