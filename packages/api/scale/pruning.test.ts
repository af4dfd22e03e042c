import { fillCrowd } from "@cairn/db/testing/crowd";
import { severalParts } from "@cairn/db/testing/partition";
import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "../src/root.ts";
import { createCallerFactory } from "../src/trpc.ts";
import {
  asUser,
  type Caller,
  contextOf,
  entry,
  habit,
  metric,
  objective,
  TODAY,
  useDatabase,
} from "../test/common.ts";
import { inspected } from "../test/inspected.ts";

const createCaller = createCallerFactory(appRouter);
const given = useDatabase({ max: 1 });
let tokenHash: string;
const goalId = uuidv7();
const logged: string[] = [];

beforeAll(async () => {
  await fillCrowd(given.db.sql("owner"), 50, 20);
  const { user, api } = await asUser(given.db);
  tokenHash = user.tokenHash;
  const above = await api.goal.create(objective());
  await api.goal.create(metric({ id: goalId, parentId: above.goal.id }));
  await api.goal.create(habit());
  await api.checkIn.put(entry(goalId));
});

/** What people wait for, each with its statements and those of functions and triggers. */
const hot: Record<string, (api: Caller) => Promise<unknown>> = {
  "goal.list": (api) => api.goal.list({ limit: 20 }),
  "goal.list by area": (api) => api.goal.list({ limit: 20, sort: "area" }),
  "goal.list by line": (api) => api.goal.list({ limit: 20, sort: "line" }),
  "goal.names": (api) => api.goal.names({ limit: 20 }),
  "goal.today": (api) => api.goal.today(),
  "goal.get": (api) => api.goal.get({ id: goalId }),
  "checkIn.list": (api) => api.checkIn.list({ goalId, limit: 50 }),
  "checkIn.put": async (api) => {
    const { checkIn } = await api.checkIn.put(entry(goalId, { day: TODAY }));
    logged.push(checkIn.id);
  },
  "checkIn.putMany": (api) => api.checkIn.putMany({ checkIns: [entry(goalId), entry(goalId)] }),
  "checkIn.remove": (api) => api.checkIn.remove({ id: logged.pop() ?? "" }),
  "audit.list": (api) => api.audit.list({}),
  "review.get": (api) => api.review.get({ weekOf: "2026-03-09" }),
};

describe("on the tenth call of a connection a procedure opens one part of each table", () => {
  it.each(Object.keys(hot))("%s", async (name) => {
    let several: string[] = [];
    const db = inspected(given.db, async (tx) => {
      several = await severalParts(tx);
    });
    const api = createCaller(contextOf({ ...given.db, ...db }, tokenHash));
    for (let call = 1; call <= 10; call++) await hot[name]?.(api);
    expect(several).toEqual([]);
  });
});
