import type { AnyRouter } from "@trpc/server";
import { uuidv7 } from "uuidv7";

/** Ids of things that one person has. */
export type Things = {
  /** The person, whose address is made of it. */
  person: string;
  goal: string;
  outcome: string;
  checklist: string;
  objective: string;
  checkIn: string;
  area: string;
  pause: string;
  milestone: string;
  session: string;
  token: string;
};

type Entry = {
  /** A good input about these things, for the person who has them. Fresh ids each time. */
  input: (things: Things) => unknown;
  /** Which of the things it is about: with another's ids, or with ids of nothing, the answer is NOT_FOUND. */
  about: (keyof Things)[];
  /** Where the id of another thing is refused at its field: a parent, an area. */
  points?: { field: string; at: keyof Things }[];
  /** Answered to anyone, signed in or not. */
  open?: true;
};

const DAY = "2026-03-02";
const AT = "2026-03-02T12:00:00.000Z";
const step = (key: keyof Things): Entry => ({ input: (things) => ({ id: things[key] }), about: [key] });
const none: Entry = { input: () => undefined, about: [] };
const plan = (things: Things) => ({
  goalId: things.goal,
  baseVersion: 1,
  mode: "from",
  from: DAY,
  base: "line",
  plan: { target: 600, due: "2026-12-31", rate: null, cadence: null, requirement: null },
});

/** Every procedure of the router, or the tests that walk over it fail. */
export const PROCEDURES: Record<string, Entry> = {
  "account.verify": none,
  "archive.read": { input: () => ({ table: "checkIns" }), about: [] },
  "archive.size": none,
  "archive.write": {
    input: () => ({
      table: "areas",
      lines: [JSON.stringify({ id: uuidv7(), name: "Home", position: 0, version: 1 })],
      dryRun: false,
    }),
    about: [],
  },
  "area.list": none,
  "area.put": { input: () => ({ id: uuidv7(), name: "Health", position: 3 }), about: [] },
  "area.move": { input: ({ area }) => ({ id: area, before: null }), about: ["area"] },
  "area.remove": step("area"),
  "area.restore": step("area"),
  "audit.list": { input: () => ({ cursor: null }), about: [] },
  "checkIn.list": {
    input: ({ goal }) => ({ goalId: goal, cursor: null, limit: 10, day: DAY }),
    about: ["goal"],
  },
  "checkIn.put": {
    input: ({ goal }) => ({
      id: uuidv7(),
      goalId: goal,
      day: DAY,
      value: 3,
      at: AT,
      zone: "UTC",
      note: "with a friend",
    }),
    about: ["goal"],
  },
  "checkIn.remove": step("checkIn"),
  "checkIn.restore": step("checkIn"),
  "example.clear": none,
  "example.count": none,
  "example.fill": none,
  "forecast.list": { input: ({ goal }) => ({ goalId: goal }), about: ["goal"] },
  "forecast.reliability": none,
  "goal.archive": step("goal"),
  "goal.close": {
    input: ({ goal }) => ({ id: goal, baseVersion: 1, as: "let_go", note: "enough" }),
    about: ["goal"],
  },
  "goal.create": {
    input: ({ objective, area }) => ({
      id: uuidv7(),
      title: "Row 100 km",
      measure: { kind: "metric", unit: "km", step: 0.1, start: 0, aggregation: "sum", direction: "up" },
      start: "2026-01-01",
      plan: { target: 100, due: "2026-12-31" },
      parentId: objective,
      areaId: area,
    }),
    about: [],
    points: [
      { field: "parentId", at: "objective" },
      { field: "areaId", at: "area" },
    ],
  },
  "goal.get": step("goal"),
  "goal.list": {
    input: () => ({ tab: "active", cursor: null, limit: 10, sort: "recent", named: "row" }),
    about: [],
  },
  "goal.markDone": {
    input: ({ outcome }) => ({ id: outcome, baseVersion: 1, doneOn: DAY }),
    about: ["outcome"],
  },
  "goal.move": {
    input: ({ goal, outcome, area }) => ({ id: goal, before: outcome, areaId: area }),
    about: ["goal", "outcome"],
    points: [{ field: "areaId", at: "area" }],
  },
  "goal.names": {
    input: ({ objective }) => ({ named: "row", kind: null, included: objective, limit: 10 }),
    about: [],
  },
  "goal.remove": step("goal"),
  "goal.reopen": step("goal"),
  "goal.restore": step("goal"),
  "goal.today": { input: () => ({ day: DAY }), about: [] },
  "goal.unarchive": step("goal"),
  "goal.update": {
    input: ({ goal, objective, area }) => ({
      id: goal,
      baseVersion: 1,
      title: "Run 600 km",
      why: "for the hills",
      unit: "mi",
      step: 0.5,
      startValue: 1,
      start: "2025-12-01",
      weight: 3,
      colour: "plum",
      parentId: objective,
      areaId: area,
    }),
    about: ["goal"],
    points: [
      { field: "parentId", at: "objective" },
      { field: "areaId", at: "area" },
    ],
  },
  "milestone.put": {
    input: ({ checklist }) => ({
      id: uuidv7(),
      goalId: checklist,
      title: "Foundations",
      position: 1,
      weight: 2,
      due: DAY,
      doneOn: null,
    }),
    about: ["checklist"],
  },
  "milestone.remove": {
    input: ({ checklist, milestone }) => ({ id: milestone, goalId: checklist }),
    about: ["checklist", "milestone"],
  },
  "pause.list": none,
  "pause.put": {
    input: ({ goal }) => ({ id: uuidv7(), goalId: goal, from: DAY, to: null }),
    about: ["goal"],
  },
  "pause.remove": step("pause"),
  "plan.change": { input: plan, about: ["goal"] },
  "plan.preview": { input: plan, about: ["goal"] },
  "plan.restore": {
    input: ({ goal }) => ({
      goalId: goal,
      baseVersion: 1,
      plans: [
        {
          from: "2026-01-01",
          target: 500,
          due: "2026-12-31",
          rate: null,
          fromValue: 0,
          cadence: null,
          requirement: null,
        },
      ],
    }),
    about: ["goal"],
  },
  "plan.waysBack": { input: ({ goal }) => ({ goalId: goal }), about: ["goal"] },
  "review.finish": { input: () => ({ weekOf: DAY }), about: [] },
  "review.get": { input: () => ({ weekOf: DAY }), about: [] },
  "review.list": none,
  "review.put": { input: () => ({ weekOf: DAY, note: "Mornings helped." }), about: [] },
  "review.year": { input: () => ({ year: 2026 }), about: [] },
  "session.list": none,
  "session.revoke": step("session"),
  "session.revokeOthers": none,
  "token.create": { input: () => ({ name: "script" }), about: [] },
  "token.list": none,
  "token.revoke": step("token"),
  "user.changePassword": {
    input: () => ({ current: "seven herons over the weir", next: "nine herons under the weir" }),
    about: [],
  },
  "user.leave": { input: ({ person }) => ({ email: `${person}@example.org` }), about: [] },
  "user.me": none,
  "user.signUp": {
    input: () => ({
      name: "Demo",
      email: `${uuidv7()}@example.org`,
      password: "seven herons over the weir",
      zone: "UTC",
      locale: "en",
    }),
    about: [],
    open: true,
  },
  "user.stay": none,
  "user.update": {
    input: () => ({
      baseVersion: 1,
      mutationId: uuidv7(),
      name: "Demo again",
      zone: "Asia/Kathmandu",
      weekStart: 7,
      dayStart: 0,
      locale: "pt-BR",
      theme: "dark",
      singleKeys: false,
    }),
    about: [],
  },
};

/** Calls a procedure by its path, whatever the input is. */
export function call(caller: object, path: string, input: unknown): Promise<unknown> {
  let found: unknown = caller;
  for (const part of path.split(".")) found = Reflect.get(Object(found), part);
  if (typeof found !== "function") throw new Error(`no procedure ${path}`);
  return found(input);
}

/** The paths of all procedures, as the router has them. */
export function pathsOf(router: AnyRouter): string[] {
  return Object.keys(router._def.procedures).sort();
}
