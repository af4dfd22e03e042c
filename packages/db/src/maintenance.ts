import { isWeekYoung, weeklyForecasts } from "@cairn/core/decide/forecast-record";
import type { EvaluationContext } from "@cairn/core/model/evaluation-context";
import { dayAt, startOfWeek } from "@cairn/core/time/day";
import { sql } from "drizzle-orm";
import {
  type CalendarWeek,
  type GoalToForecast,
  insertForecasts,
  listCalendars,
  listGoalsToForecast,
} from "./crud/forecast.ts";
import { listStates } from "./crud/goal.ts";
import { makeStandings } from "./crud/make-standing.ts";
import { listUnprepared } from "./crud/standing-upkeep.ts";
import { type Purged, purge } from "./purge.ts";
import type { Database, Tx } from "./session.ts";

type System = Pick<Database, "asOwner">;
export type Maintained = Purged & { forecasts: number; prepared: number };

/** Any constant: whoever holds this advisory lock maintains; other replicas leave it to them. */
const MAINTAINING = 0x0ca1_2003;
/** Goals in one transaction, so that none is long. */
const GOALS = 1_000;

/**
 * What time asks for, over all people: purges what has outlived its time, keeps the forecasts of the week and prepares the day that
 * is about to begin. Idempotent,
 * however often and by however many replicas it is done.
 * @param given.catchUp keeps the forecasts of weeks that are not young any more too: after a time without running
 */
export async function maintain(
  database: System,
  given: { now: number; catchUp: boolean; signal?: AbortSignal },
): Promise<Maintained> {
  const purged = await purgeAll(database, given.signal);
  const forecasts = await keepForecasts(database, given);
  return { ...purged, forecasts, prepared: await prepareDays(database, given) };
}

async function purgeAll(database: System, signal: AbortSignal | undefined): Promise<Purged> {
  const all: Purged = { goals: 0, checkIns: 0, sessions: 0, limits: 0, standings: 0, accounts: 0 };
  while (!signal?.aborted) {
    const some = await underLock(database, purge);
    if (some === null || Object.values(some).every((count) => count === 0)) break;
    all.goals += some.goals;
    all.checkIns += some.checkIns;
    all.sessions += some.sessions;
    all.limits += some.limits;
    all.standings += some.standings;
    all.accounts += some.accounts;
  }
  return all;
}

/** Looks for goals whose forecast of the week is missing, and reckons those alone: mostly there are none. */
async function keepForecasts(
  database: System,
  { now, catchUp, signal }: { now: number; catchUp: boolean; signal?: AbortSignal },
): Promise<number> {
  let kept = 0;
  let after: GoalToForecast | null = null;
  while (!signal?.aborted) {
    const page = { after, limit: GOALS };
    const batch: { count: number; last: GoalToForecast | null } | null = await underLock(
      database,
      async (tx) => {
        const goals = await listGoalsToForecast(tx, await weeksOf(tx, now, catchUp), page);
        const last = goals.length < GOALS ? null : (goals.at(-1) ?? null);
        return { count: await forecastGoals(tx, goals), last };
      },
    );
    if (batch === null) break;
    kept += batch.count;
    after = batch.last;
    if (after === null) break;
  }
  return kept;
}

async function weeksOf(tx: Tx, now: number, catchUp: boolean): Promise<CalendarWeek[]> {
  const calendars = await listCalendars(tx);
  return calendars.flatMap((calendar) => {
    const { zone, weekStart, dayStart } = calendar;
    const today = dayAt(now, zone, dayStart);
    if (!catchUp && !isWeekYoung({ today, weekStart })) return [];
    return [{ ...calendar, asOf: startOfWeek(today, weekStart) }];
  });
}

async function forecastGoals(tx: Tx, goals: GoalToForecast[]): Promise<number> {
  const people = new Map<string, { asking: EvaluationContext; ids: string[] }>();
  for (const { userId, goalId, asOf, weekStart } of goals) {
    const person = people.get(userId) ?? { asking: { today: asOf, weekStart }, ids: [] };
    person.ids.push(goalId);
    people.set(userId, person);
  }
  let count = 0;
  for (const [userId, { asking, ids }] of people) {
    const states = await listStates(tx, userId, ids);
    count += await insertForecasts(tx, userId, weeklyForecasts(states, asking));
  }
  return count;
}

/** So long before a person's day turns it is made ready: longer than the hour between two runs. */
const AHEAD_MS = 90 * 60_000;
/** People whose goals are made ready in one transaction. */
const PEOPLE = 20;

/** Makes the standings of the day to come for those whose day is about to turn, so that nobody's first list has to. */
async function prepareDays(
  database: System,
  { now, signal }: { now: number; signal?: AbortSignal },
): Promise<number> {
  let prepared = 0;
  let after: string | null = null;
  while (!signal?.aborted) {
    const batch: { count: number; last: string | null } | null = await underLock(database, async (tx) => {
      const days = (await listCalendars(tx)).flatMap((calendar) => {
        const { zone, dayStart } = calendar;
        const next = dayAt(now + AHEAD_MS, zone, dayStart);
        return next === dayAt(now, zone, dayStart) ? [] : [{ ...calendar, asOf: next }];
      });
      const people = await listUnprepared(tx, days, { after, limit: PEOPLE });
      let count = 0;
      for (const { userId, asOf, weekStart, ids } of people)
        count += (await makeStandings(tx, userId, ids, { today: asOf, weekStart })).length;
      return { count, last: people.length < PEOPLE ? null : (people.at(-1)?.userId ?? null) };
    });
    if (batch === null) break;
    prepared += batch.count;
    after = batch.last;
    if (after === null) break;
  }
  return prepared;
}

/** One transaction of whoever holds the lock; null for the others, who have nothing to do. */
async function underLock<T>(database: System, work: (tx: Tx) => Promise<T>): Promise<T | null> {
  return database.asOwner(async (tx) => {
    const [row] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(${MAINTAINING}) as mine`,
    );
    return row?.mine ? work(tx) : null;
  });
}

const HOUR = 3_600_000;

/**
 * Maintains now and every hour. One run at a time: a long one lets the next ones pass.
 * @returns stops it: resolves when nothing of it runs any more
 */
export function keepMaintaining(
  database: System,
  options: { now: () => number; done: (what: Maintained) => void; failed: (error: unknown) => void },
): () => Promise<void> {
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  let catchUp = true;
  const run = () => {
    running ??= maintain(database, { now: options.now(), catchUp, signal: stopping.signal })
      .then((what) => {
        catchUp = false;
        options.done(what);
      }, options.failed)
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(run, HOUR);
  timer.unref();
  run();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
  };
}
