import { uuidv7 } from "uuidv7";
import type { RouterInputs } from "../../src/client.ts";
import { checklist } from "../common.ts";
import { withToken } from "../tokens.ts";
import { byId, DAY, OTHER_VERSION, type ProceduresOf, plain, type Things } from "./procedure.ts";

const change = (things: Things, plan: object = {}): RouterInputs["plan"]["change"] => ({
  goalId: things.goal,
  baseVersion: 1,
  mode: "from",
  from: DAY,
  base: "line",
  plan: { target: 600, due: "2026-12-31", rate: null, cadence: null, requirement: null, ...plan },
});
/** The plan as it was made, or with a changed row. */
const restore = ({ goal }: Things, row: object = {}): RouterInputs["plan"]["restore"] => ({
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
      ...row,
    },
  ],
});
const item = ({ checklist }: Things, changes: object = {}): RouterInputs["milestone"]["put"] => ({
  id: uuidv7(),
  goalId: checklist,
  title: "Foundations",
  position: 1,
  weight: 2,
  due: DAY,
  doneOn: null,
  ...changes,
});

/** What lies around a goal: its plan, its pauses, the items of its checklist. */
export const PLAN: ProceduresOf<"plan" | "pause" | "milestone"> = {
  "plan.change": {
    input: change,
    about: ["goal"],
    refuses: [
      [
        "INVALID due: due_before_start",
        "due before the row begins",
        ({ api, things }) => api.plan.change(change(things, { due: "2026-03-01" })),
      ],
      [
        "CONFLICT",
        "the goal changed since",
        ({ api, things }) => api.plan.change({ ...change(things), baseVersion: OTHER_VERSION }),
      ],
      [
        "NOT_FOUND",
        "the goal is in the trash",
        async ({ api, things }) => {
          await api.goal.remove({ id: things.goal });
          return api.plan.change({ ...change(things), baseVersion: 2 });
        },
      ],
    ],
  },
  "plan.preview": {
    input: change,
    about: ["goal"],
    refuses: [
      [
        "INVALID due: due_before_start",
        "due before the row begins",
        ({ api, things }) => api.plan.preview(change(things, { due: "2026-03-01" })),
      ],
    ],
  },
  "plan.restore": {
    input: restore,
    about: ["goal"],
    refuses: [
      [
        "INVALID plans: plan_unfit",
        "rows that do not begin with the goal",
        ({ api, things }) => api.plan.restore(restore(things, { from: "2026-01-02" })),
      ],
      [
        "INVALID plans: plan_unfit",
        "a row that does not suit the measure",
        ({ api, things }) => api.plan.restore(restore(things, { target: null })),
      ],
      [
        "CONFLICT",
        "the goal changed since",
        ({ api, things }) => api.plan.restore({ ...restore(things), baseVersion: OTHER_VERSION }),
      ],
    ],
  },
  "plan.waysBack": { input: ({ goal }) => ({ goalId: goal }), about: ["goal"], refuses: [] },
  "pause.list": plain,
  "pause.put": {
    input: ({ goal }) => ({ id: uuidv7(), goalId: goal, from: DAY, to: null }),
    about: ["goal"],
    refuses: [
      [
        "NOT_FOUND",
        "the goal is in the trash",
        async ({ api, things }) => {
          await api.goal.remove({ id: things.goal });
          return api.pause.put({ id: uuidv7(), goalId: things.goal, from: DAY, to: null });
        },
      ],
      [
        "CONFLICT",
        "another pause of this id",
        ({ api, things }) => api.pause.put({ id: things.pause, goalId: null, from: DAY, to: null }),
      ],
      [
        "CONFLICT",
        "changed since",
        ({ api, things: { pause: id, checklist: goalId } }) =>
          api.pause.put({ id, goalId, from: DAY, to: null, baseVersion: OTHER_VERSION }),
      ],
    ],
  },
  "pause.remove": byId("pause"),
  "milestone.put": {
    input: item,
    about: ["checklist"],
    refuses: [
      [
        "FORBIDDEN token: token_scope",
        "a token makes one that may only tick",
        async (someone) => (await withToken(someone, "log")).milestone.put(item(someone.things)),
      ],
      [
        "INVALID goalId: not_for_measure",
        "the goal is no checklist",
        ({ api, things }) => api.milestone.put(item(things, { goalId: things.goal })),
      ],
      [
        "INVALID doneOn: before_start",
        "done before the goal began",
        ({ api, things }) => api.milestone.put(item(things, { doneOn: "2025-12-31" })),
      ],
      [
        "INVALID doneOn: day_future",
        "done on a day that has come nowhere on earth",
        ({ api, things }) => api.milestone.put(item(things, { doneOn: "2026-03-13" })),
      ],
      [
        "CONFLICT",
        "another item of this id",
        ({ api, things }) => api.milestone.put(item(things, { id: things.milestone })),
      ],
      [
        "CONFLICT",
        "changed since",
        ({ api, things }) =>
          api.milestone.put(item(things, { id: things.milestone, baseVersion: OTHER_VERSION })),
      ],
    ],
  },
  "milestone.remove": {
    input: ({ checklist, milestone }) => ({ id: milestone, goalId: checklist }),
    about: ["checklist", "milestone"],
    refuses: [
      [
        "NOT_FOUND",
        "an item of another goal",
        async ({ api, things }) => {
          const other = await api.goal.create(checklist());
          return api.milestone.remove({ id: things.milestone, goalId: other.goal.id });
        },
      ],
    ],
  },
};
