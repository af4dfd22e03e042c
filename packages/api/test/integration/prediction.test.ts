import { applyCheckIn } from "@cairn/core/decide/apply";
import { viewGoal } from "@cairn/core/decide/evaluate";
import type { CheckIn } from "@cairn/core/model/check-in";
import type { StoredView } from "@cairn/core/model/view";
import { raised, withDays } from "@cairn/core/standing/logged";
import { addDays } from "@cairn/core/time/day";
import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import type { RouterInputs, RouterOutputs } from "../../src/client.ts";
import { asUser, type Caller, entry, habit, metric, NOW, TODAY, useDatabase } from "../common.ts";

const given = useDatabase();
const ASKING = { today: TODAY, weekStart: 1 } as const;
type Create = RouterInputs["goal"]["create"];
const measured = (
  aggregation: "sum" | "last" | "count" | "max" | "min",
  direction: "up" | "down",
  start = 0,
) =>
  metric({
    measure: { kind: "metric", unit: "km", step: 0.1, start, aggregation, direction },
    plan: { target: direction === "up" ? 40 : -40, due: "2026-12-31" },
  });

const GOALS: Record<string, () => Create> = {
  "a sum": () => measured("sum", "up"),
  "a sum taken off": () => measured("sum", "down", 80),
  "a last value": () => measured("last", "up"),
  "a count": () => measured("count", "up"),
  "a greatest value": () => measured("max", "up"),
  "a least value": () => measured("min", "down", 100),
  "a daily habit": () => habit(),
  "a limit of minutes a week": () =>
    habit({
      measure: { kind: "habit", unit: "min", step: 1, by: "sum" },
      plan: { cadence: { kind: "week" }, requirement: { kind: "at_most", n: 30 } },
    }),
  "a mean of a month": () =>
    habit({
      measure: { kind: "habit", unit: "h", step: 0.5, by: "mean" },
      plan: { cadence: { kind: "month" }, requirement: { kind: "between", min: 2, max: 9 } },
    }),
};

type Step = {
  act: "put" | "edit" | "remove" | "restore";
  which: number;
  back: number;
  value: number;
  skip: boolean;
};
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom("put", "put", "put", "edit", "remove", "restore"),
  which: fc.nat(20),
  /** Days before today; few, so that days hold several. */
  back: fc.oneof(fc.nat(4), fc.nat(60)),
  value: fc.integer({ min: -30, max: 200 }).map((tenths) => tenths / 10),
  skip: fc.boolean(),
});

test.each(Object.entries(GOALS))(
  "what the browser shows at once for %s is what the server answers",
  async (_name, goalOf) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const { api } = await asUser(given.db);
        let view = await api.goal.create(goalOf());
        const valued =
          view.goal.measure.kind === "metric"
            ? view.goal.measure.aggregation !== "count"
            : "by" in view.goal.measure && view.goal.measure.by !== "count";
        const log = new Map<string, CheckIn>();
        for (const [index, { act, which, back, value, skip }] of steps.entries()) {
          const all = [...log.values()];
          const chosen = all[which % Math.max(1, all.length)];
          const day = addDays(TODAY, -back);
          const at = new Date(NOW + index * 1000).toISOString();
          const content = {
            day,
            at,
            kind: skip ? ("skip" as const) : ("entry" as const),
            value: valued && !skip ? value : null,
          };
          if (act === "put" || !chosen) {
            const input = entry(view.goal.id, content);
            const after: CheckIn = {
              ...content,
              id: input.id,
              goalId: view.goal.id,
              note: "",
              zone: input.zone,
              version: 1,
              deletedAt: null,
            };
            view = await expectPredicted(api, view, null, after, log, () => api.checkIn.put(input));
          } else if (act === "edit" && chosen.deletedAt === null) {
            const after = { ...chosen, ...content, version: chosen.version + 1 };
            const input = entry(view.goal.id, { ...content, id: chosen.id, baseVersion: chosen.version });
            view = await expectPredicted(api, view, chosen, after, log, () => api.checkIn.put(input));
          } else if (act === "remove" && chosen.deletedAt === null) {
            view = await expectPredicted(api, view, chosen, null, log, () =>
              api.checkIn.remove({ id: chosen.id, mutationId: uuidv7() }),
            );
          } else if (act === "restore" && chosen.deletedAt !== null) {
            const after = { ...chosen, deletedAt: null, version: chosen.version + 1 };
            view = await expectPredicted(api, view, null, after, log, () =>
              api.checkIn.restore({ id: chosen.id }),
            );
          }
        }
        expect((await api.account.verify()).differences).toEqual([]);
        expect(await api.goal.get({ id: view.goal.id })).toEqual(view);
      }),
      { numRuns: 12 },
    );
  },
);

async function expectPredicted(
  api: Caller,
  view: StoredView,
  before: CheckIn | null,
  after: CheckIn | null,
  log: Map<string, CheckIn>,
  send: () => Promise<RouterOutputs["checkIn"]["put"]>,
): Promise<StoredView> {
  const days = [before?.day, after?.day];
  const sameDay = [...log.values()].filter(
    ({ id, day, deletedAt }) => deletedAt === null && id !== (before ?? after)?.id && days.includes(day),
  );
  const predicted = applyCheckIn(view, { before, after, sameDay }, ASKING);
  const answer = await send();
  const stored = await api.goal.get({ id: view.goal.id });
  const revision = raised(view.revision, answer.revision);
  expect(stored).toEqual({ ...predicted, revision });
  expect(stored).toEqual(viewGoal({ ...view, revision, days: withDays(view.days, answer.days) }, ASKING));
  if (after) expect(answer.checkIn).toEqual(after);
  log.set(answer.checkIn.id, answer.checkIn);
  return stored;
}
