import { uuidv7 } from "uuidv7";
import { metric, objective } from "../common.ts";
import { byId, DAY, OTHER_VERSION, type ProceduresOf, type Someone, type Things } from "./procedure.ts";

const seen = (id: string, baseVersion = 1) => ({ id, baseVersion });
const close = ({ goal }: Things, baseVersion = 1) => ({ ...seen(goal, baseVersion), as: "let_go" }) as const;
/** A good input's `parentId` and `areaId`. */
const points: { field: string; at: keyof Things }[] = [
  { field: "parentId", at: "objective" },
  { field: "areaId", at: "area" },
];

/** The lowest of five objectives, each below the one before. */
async function fifthLevel({ api }: Someone): Promise<string> {
  let parentId: string | null = null;
  for (let level = 1; level <= 5; level += 1) {
    const id: string = uuidv7();
    await api.goal.create(objective({ id, parentId }));
    parentId = id;
  }
  return parentId ?? "";
}

export const GOAL: ProceduresOf<"goal"> = {
  "goal.archive": byId("goal", [
    ["CONFLICT", "changed since", ({ api, things }) => api.goal.archive(seen(things.goal, OTHER_VERSION))],
    [
      "NOT_FOUND",
      "in the trash",
      async ({ api, things }) => {
        await api.goal.remove({ id: things.goal });
        return api.goal.archive({ id: things.goal });
      },
    ],
  ]),
  "goal.close": {
    input: ({ goal }) => ({ id: goal, baseVersion: 1, as: "let_go", note: "enough" }),
    about: ["goal"],
    refuses: [
      [
        "INVALID on: before_start",
        "the day before it began",
        ({ api, things }) => api.goal.close({ ...close(things), on: "2025-12-31" }),
      ],
      [
        "INVALID on: day_future",
        "a day that has come nowhere on earth",
        ({ api, things }) => api.goal.close({ ...close(things), on: "2026-03-13" }),
      ],
      [
        "INVALID on: day_future",
        "the person's tomorrow, though it has come somewhere",
        ({ api, things }) => api.goal.close({ ...close(things), on: "2026-03-12" }),
      ],
      ["CONFLICT", "changed since", ({ api, things }) => api.goal.close(close(things, OTHER_VERSION))],
    ],
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
    points,
    refuses: [
      [
        "INVALID start: start_far",
        "more than ten years ahead",
        ({ api }) => api.goal.create(metric({ start: "2037-01-01", plan: { target: 5, due: "2038-01-01" } })),
      ],
      [
        "INVALID target: target_above",
        "a target that is there already",
        ({ api }) => api.goal.create(metric({ plan: { target: 0, due: "2026-12-31" } })),
      ],
      [
        "INVALID parentId: parent_kind",
        "below a goal that measures something itself",
        ({ api, things }) => api.goal.create(metric({ parentId: things.goal })),
      ],
      [
        "INVALID parentId: parent_depth",
        "on a sixth level",
        async (someone) => someone.api.goal.create(metric({ parentId: await fifthLevel(someone) })),
      ],
      [
        "INVALID areaId: missing",
        "in an area that is not there",
        ({ api }) => api.goal.create(metric({ areaId: uuidv7() })),
      ],
      [
        "CONFLICT",
        "another goal of this id",
        ({ api, things }) => api.goal.create(metric({ id: things.goal, title: "Another" })),
      ],
    ],
  },
  "goal.get": byId("goal"),
  "goal.histories": {
    input: ({ goal }) => ({ ids: [goal] }),
    about: [],
    refuses: [],
  },
  "goal.list": {
    input: () => ({ tab: "active", cursor: null, limit: 10, sort: "recent", named: "row" }),
    about: [],
    refuses: [
      ["INVALID cursor: cursor", "no cursor of ours", ({ api }) => api.goal.list({ cursor: "x" })],
      [
        "INVALID cursor: cursor",
        "no cursor of ours, by line",
        ({ api }) => api.goal.list({ cursor: "x", sort: "line" }),
      ],
    ],
  },
  "goal.markDone": {
    input: ({ outcome }) => ({ id: outcome, baseVersion: 1, doneOn: DAY }),
    about: ["outcome"],
    refuses: [
      [
        "INVALID doneOn: not_for_measure",
        "no outcome",
        ({ api, things }) => api.goal.markDone({ ...seen(things.goal), doneOn: DAY }),
      ],
      [
        "INVALID doneOn: before_start",
        "the day before it began",
        ({ api, things }) => api.goal.markDone({ ...seen(things.outcome), doneOn: "2025-12-31" }),
      ],
      [
        "INVALID doneOn: day_future",
        "a day that has come nowhere on earth",
        ({ api, things }) => api.goal.markDone({ ...seen(things.outcome), doneOn: "2026-03-13" }),
      ],
      [
        "CONFLICT",
        "changed since",
        ({ api, things }) => api.goal.markDone({ ...seen(things.outcome, OTHER_VERSION), doneOn: DAY }),
      ],
    ],
  },
  "goal.move": {
    input: ({ goal, outcome, area }) => ({ id: goal, before: outcome, areaId: area }),
    about: ["goal", "outcome"],
    points: [{ field: "areaId", at: "area" }],
    refuses: [
      [
        "NOT_FOUND",
        "before a goal in the trash",
        async ({ api, things }) => {
          await api.goal.remove({ id: things.outcome });
          return api.goal.move({ id: things.goal, before: things.outcome });
        },
      ],
      [
        "NOT_FOUND",
        "after a goal in the trash",
        async ({ api, things }) => {
          await api.goal.remove({ id: things.outcome });
          return api.goal.move({ id: things.goal, after: things.outcome });
        },
      ],
      [
        "INVALID areaId: missing",
        "into an area that is not there",
        ({ api, things }) => api.goal.move({ id: things.goal, areaId: uuidv7() }),
      ],
    ],
  },
  "goal.names": {
    input: ({ objective }) => ({ named: "row", kind: null, included: objective, limit: 10 }),
    about: [],
    refuses: [],
  },
  "goal.remove": byId("goal", [
    ["CONFLICT", "changed since", ({ api, things }) => api.goal.remove(seen(things.goal, OTHER_VERSION))],
  ]),
  "goal.reopen": byId("goal", [
    ["CONFLICT", "changed since", ({ api, things }) => api.goal.reopen(seen(things.goal, OTHER_VERSION))],
  ]),
  "goal.restore": byId("goal", [
    [
      "CONFLICT",
      "changed since",
      async ({ api, things }) => {
        await api.goal.remove({ id: things.goal });
        return api.goal.restore(seen(things.goal, OTHER_VERSION));
      },
    ],
  ]),
  "goal.today": {
    input: () => ({ day: DAY }),
    about: [],
    refuses: [
      [
        "INVALID day: day_future",
        "the person's tomorrow",
        ({ api }) => api.goal.today({ day: "2026-03-12" }),
      ],
    ],
  },
  "goal.unarchive": byId("goal", [
    [
      "CONFLICT",
      "changed since",
      async ({ api, things }) => {
        await api.goal.archive({ id: things.goal });
        return api.goal.unarchive(seen(things.goal, OTHER_VERSION));
      },
    ],
  ]),
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
    points,
    refuses: [
      [
        "INVALID unit: not_for_measure",
        "a unit where nothing is measured",
        ({ api, things }) => api.goal.update({ ...seen(things.outcome), unit: "km" }),
      ],
      [
        "INVALID step: not_for_measure",
        "a step where nothing is measured",
        ({ api, things }) => api.goal.update({ ...seen(things.checklist), step: 2 }),
      ],
      [
        "INVALID ofDay: not_for_measure",
        "how a day is read where entries add up",
        ({ api, things }) => api.goal.update({ ...seen(things.goal), ofDay: "mean" }),
      ],
      [
        "INVALID startValue: not_for_measure",
        "a start value where nothing is measured",
        ({ api, things }) => api.goal.update({ ...seen(things.objective), startValue: 2 }),
      ],
      [
        "INVALID start: start_after_due",
        "a start after the due day",
        ({ api, things }) => api.goal.update({ ...seen(things.goal), start: "2027-01-01" }),
      ],
      [
        "INVALID startValue: start_below",
        "a start value beyond the target",
        ({ api, things }) => api.goal.update({ ...seen(things.goal), startValue: 500 }),
      ],
      [
        "INVALID parentId: parent_circle",
        "below itself",
        ({ api, things }) => api.goal.update({ ...seen(things.objective), parentId: things.objective }),
      ],
      [
        "INVALID areaId: missing",
        "in an area that is not there",
        ({ api, things }) => api.goal.update({ ...seen(things.goal), areaId: uuidv7() }),
      ],
      [
        "CONFLICT",
        "changed since",
        ({ api, things }) => api.goal.update({ ...seen(things.goal, OTHER_VERSION), title: "Another" }),
      ],
    ],
  },
};
