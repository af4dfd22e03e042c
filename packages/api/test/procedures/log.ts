import { uuidv7 } from "uuidv7";
import { entry } from "../common.ts";
import { AT, byId, DAY, OTHER_VERSION, type ProceduresOf, plain } from "./procedure.ts";

/** What was done, and what is said of it: check-ins, reviews, forecasts. */
export const LOG: ProceduresOf<"checkIn" | "review" | "forecast"> = {
  "checkIn.list": {
    input: ({ goal }) => ({ goalId: goal, cursor: null, limit: 10, day: DAY }),
    about: ["goal"],
    refuses: [
      [
        "INVALID cursor: cursor",
        "no cursor of ours",
        ({ api, things }) => api.checkIn.list({ goalId: things.goal, cursor: "x" }),
      ],
    ],
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
    refuses: [
      [
        "INVALID day: before_start",
        "the day before the goal began",
        ({ api, things }) => api.checkIn.put(entry(things.goal, { day: "2025-12-31" })),
      ],
      [
        "INVALID day: day_future",
        "a day that has come nowhere on earth",
        ({ api, things }) => api.checkIn.put(entry(things.goal, { day: "2026-03-13" })),
      ],
      [
        "INVALID value: required",
        "nothing where amounts are measured",
        ({ api, things }) => api.checkIn.put(entry(things.goal, { value: null })),
      ],
      [
        "INVALID goalId: takes_no_check_ins",
        "a goal without a measure of its own",
        ({ api, things }) => api.checkIn.put(entry(things.outcome)),
      ],
      [
        "NOT_FOUND",
        "the goal is in the trash",
        async ({ api, things }) => {
          await api.goal.remove({ id: things.goal });
          return api.checkIn.put(entry(things.goal));
        },
      ],
      [
        "CONFLICT",
        "another check-in of this id",
        ({ api, things }) => api.checkIn.put(entry(things.goal, { id: things.checkIn, value: 7 })),
      ],
      [
        "CONFLICT",
        "changed since",
        ({ api, things }) =>
          api.checkIn.put(entry(things.goal, { id: things.checkIn, baseVersion: OTHER_VERSION })),
      ],
    ],
  },
  "checkIn.putMany": {
    input: ({ goal }) => ({
      checkIns: [
        { id: uuidv7(), goalId: goal, day: DAY, value: 3, at: AT, zone: "UTC", note: "with a friend" },
      ],
    }),
    about: [],
    // What it refuses of single entries it answers, each beside the others: check-in-batch.test.ts.
    refuses: [
      [
        "INVALID checkIns: range",
        "more than 500",
        ({ api, things }) =>
          api.checkIn.putMany({ checkIns: Array.from({ length: 501 }, () => entry(things.goal)) }),
      ],
    ],
  },
  "checkIn.remove": byId("checkIn", [
    [
      "CONFLICT",
      "changed since",
      ({ api, things }) => api.checkIn.remove({ id: things.checkIn, baseVersion: OTHER_VERSION }),
    ],
    [
      "NOT_FOUND",
      "the goal is in the trash",
      async ({ api, things }) => {
        await api.goal.remove({ id: things.goal });
        return api.checkIn.remove({ id: things.checkIn });
      },
    ],
  ]),
  "checkIn.restore": byId("checkIn", [
    [
      "NOT_FOUND",
      "the goal is in the trash",
      async ({ api, things }) => {
        await api.checkIn.remove({ id: things.checkIn });
        await api.goal.remove({ id: things.goal });
        return api.checkIn.restore({ id: things.checkIn });
      },
    ],
  ]),
  "review.finish": {
    input: () => ({ weekOf: DAY }),
    about: [],
    refuses: [
      [
        "INVALID weekOf: week",
        "no first day of a week",
        ({ api }) => api.review.finish({ weekOf: "2026-03-03" }),
      ],
      [
        "INVALID weekOf: day_future",
        "a week to come",
        ({ api }) => api.review.finish({ weekOf: "2026-03-16" }),
      ],
    ],
  },
  "review.goals": {
    input: () => ({ weekOf: DAY }),
    about: [],
    refuses: [
      [
        "INVALID weekOf: week",
        "no first day of a week",
        ({ api }) => api.review.goals({ weekOf: "2026-03-03" }),
      ],
      [
        "INVALID weekOf: day_future",
        "a week to come",
        ({ api }) => api.review.goals({ weekOf: "2026-03-16" }),
      ],
    ],
  },
  "review.get": { input: () => ({ weekOf: DAY }), about: [], refuses: [] },
  "review.list": plain,
  "review.put": {
    input: () => ({ weekOf: DAY, note: "Mornings helped." }),
    about: [],
    refuses: [
      [
        "INVALID weekOf: week",
        "no first day of a week",
        ({ api }) => api.review.put({ weekOf: "2026-03-03", note: "Rain." }),
      ],
      [
        "INVALID weekOf: day_future",
        "a week to come",
        ({ api }) => api.review.put({ weekOf: "2026-03-16", note: "Rain." }),
      ],
      [
        "CONFLICT",
        "other words stand there",
        async ({ api }) => {
          await api.review.put({ weekOf: DAY, note: "Rain." });
          return api.review.put({ weekOf: DAY, note: "Sun." });
        },
      ],
    ],
  },
  "review.year": {
    input: () => ({ year: 2026 }),
    about: [],
    refuses: [["INVALID year: day_future", "a year to come", ({ api }) => api.review.year({ year: 2027 })]],
  },
  "forecast.list": { input: ({ goal }) => ({ goalId: goal }), about: ["goal"], refuses: [] },
  "forecast.reliability": plain,
};
