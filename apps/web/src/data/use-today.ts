"use client";
import type { Day } from "@cairn/core/time/day";
import { useMemo } from "react";
import { trpc } from "../trpc/client.ts";
import { useOutbox } from "./outbox/use-outbox.ts";
import { summaryOf } from "./summaries.ts";
import { useDomain } from "./use-domain.ts";
import { usePredicted } from "./use-predicted.ts";
import { useMe } from "./use-user.ts";

/** The goals of a day, by default today, with what was logged and made, whether or not it got through yet. */
export function useToday(day: Day | undefined) {
  const [{ today, views }] = trpc.goal.today.useSuspenseQuery(day === undefined ? {} : { day });
  const listed = usePredicted(useMemo(() => views.map(summaryOf), [views]));
  const { weekStart } = useMe();
  const waiting = useOutbox();
  const arithmetic = useDomain(waiting);
  return useMemo(() => {
    const { goals, reckoned } = listed;
    // What was made today is on no earlier day.
    if (!arithmetic || (day !== undefined && day !== today)) return { today, goals, reckoned };
    const made = waiting.flatMap(({ op, goalId }) => (op === "create" ? [goalId] : []));
    return {
      today,
      goals: arithmetic.goalsWithWaiting(goals, waiting, { today, weekStart }),
      reckoned: new Set([...reckoned, ...made]),
    };
  }, [today, day, listed, arithmetic, waiting, weekStart]);
}
