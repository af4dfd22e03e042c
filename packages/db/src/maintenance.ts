import { isWeekYoung, weeklyForecasts } from "@cairn/core/decide/forecast-record";
import { dayAt, type Weekday } from "@cairn/core/time/day";
import { asc, gt, sql } from "drizzle-orm";
import { insertForecasts } from "./crud/forecast.ts";
import { listGoals } from "./crud/goal-list.ts";
import { type Purged, purge } from "./purge.ts";
import { users } from "./schema/user.ts";
import type { Database, Tx } from "./session.ts";

type System = Pick<Database, "asOwner">;
export type Maintained = Purged & { forecasts: number };

/** Any constant: whoever holds this advisory lock maintains; other replicas leave it to them. */
const MAINTAINING = 0x0ca1_2003;
/** People in one transaction, so that none is long. */
const PEOPLE = 50;
/** More running goals than anybody has. */
const GOALS = 500;

/**
 * What time asks for, over all people: purges what has outlived its time and keeps the forecasts of the week. Idempotent,
 * however often and by however many replicas it is done.
 * @param given.catchUp keeps the forecasts of weeks that are not young any more too: after a time without running
 */
export async function maintain(
  database: System,
  given: { now: number; catchUp: boolean; signal?: AbortSignal },
): Promise<Maintained> {
  const purged = await purgeAll(database, given.signal);
  return { ...purged, forecasts: await keepForecasts(database, given) };
}

async function purgeAll(database: System, signal: AbortSignal | undefined): Promise<Purged> {
  const all: Purged = { goals: 0, checkIns: 0, sessions: 0, limits: 0, accounts: 0 };
  while (!signal?.aborted) {
    const some = await underLock(database, purge);
    if (some === null || Object.values(some).every((count) => count === 0)) break;
    all.goals += some.goals;
    all.checkIns += some.checkIns;
    all.sessions += some.sessions;
    all.limits += some.limits;
    all.accounts += some.accounts;
  }
  return all;
}

type Batch = { count: number; last: string | null };

async function keepForecasts(
  database: System,
  { now, catchUp, signal }: { now: number; catchUp: boolean; signal?: AbortSignal },
): Promise<number> {
  let kept = 0;
  let after: string | null = null;
  while (!signal?.aborted) {
    const batch: Batch | null = await underLock(database, async (tx) => {
      const people = await tx
        .select({ id: users.id, zone: users.zone, weekStart: users.weekStart, dayStart: users.dayStart })
        .from(users)
        .where(after === null ? undefined : gt(users.id, after))
        .orderBy(asc(users.id))
        .limit(PEOPLE);
      let count = 0;
      for (const { id, zone, weekStart, dayStart } of people) {
        const asking = { today: dayAt(now, zone, dayStart), weekStart };
        if (catchUp || isWeekYoung(asking)) count += await keepWeek(tx, id, asking);
      }
      return { count, last: people.length < PEOPLE ? null : (people.at(-1)?.id ?? null) };
    });
    if (batch === null) break;
    kept += batch.count;
    after = batch.last;
    if (after === null) break;
  }
  return kept;
}

async function keepWeek(
  tx: Tx,
  userId: string,
  asking: { today: string; weekStart: Weekday },
): Promise<number> {
  const page = { tab: "active", today: asking.today, cursor: null, limit: GOALS } as const;
  const { states } = await listGoals(tx, userId, page);
  return insertForecasts(tx, userId, weeklyForecasts(states, asking));
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
