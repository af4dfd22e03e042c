import { changePlan, checkGoalCreate, correctStart } from "@cairn/core/decide/plan-change";
import { GoalCreate } from "@cairn/core/model/goal";
import { refuseParent } from "@cairn/core/model/parent";
import { PLAN_BASES, PLAN_MODES } from "@cairn/core/model/plan";
import { invalid } from "@cairn/core/refusal/error";
import { stateOf } from "@cairn/core/testing/state";
import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { type Deed, deed, ONCE, pickedGoal } from "./deed.ts";
import { aDay, aGoal, anyPlan, aPick, aRepeat } from "./inputs.ts";

export const create = deed(
  "create",
  { made: aGoal, parent: fc.option(aPick), repeat: aRepeat },
  (world, { made, parent, repeat }) => {
    const { model } = world;
    const above = parent === null ? undefined : pickedGoal(model, parent, ["objective"]);
    const input = GoalCreate.parse({ ...made, id: uuidv7(), parentId: above?.goal.id ?? null });
    return world.both(
      () => {
        const first = checkGoalCreate(input, model.latestDay);
        if (input.parentId) refuseParent(model.tree(), input.id, input.parentId);
        const { plan: _, ...content } = input;
        const none = { doneOn: null, closedAs: null, closedOn: null, closedNote: "" };
        const life = { archivedAt: null, deletedAt: null, version: 1, position: 0, createdAt: ONCE };
        return () => {
          model.goals.set(input.id, { goal: { ...content, ...none, ...life }, plans: [first] });
          model.order.push(input.id);
        };
      },
      () => world.api.goal.create(input),
      repeat,
    );
  },
);

const changeThePlan = deed(
  "change the plan",
  {
    pick: aPick,
    mode: fc.constantFrom(...PLAN_MODES),
    base: fc.constantFrom(...PLAN_BASES),
    from: aDay,
    plan: anyPlan,
    repeat: aRepeat,
  },
  async (world, { pick, mode, base, from, plan, repeat }) => {
    const { model } = world;
    const found = pickedGoal(model, pick);
    if (!found) return;
    const { id, version } = found.goal;
    const change = { mode, base, from, plan };
    const mutationId = uuidv7();
    await world.both(
      () => {
        model.live(id);
        const plans = changePlan({ state: stateOf(model.log(id)), context: model.asking, change });
        return () => {
          found.plans = plans;
        };
      },
      () => world.api.plan.change({ goalId: id, baseVersion: version, mutationId, ...change }),
      repeat,
    );
  },
);

/** The way back that is offered, taken: more, later or less. */
const comeBack = deed(
  "come back",
  { pick: aPick, way: fc.constantFrom("more", "later", "less") },
  async (world, { pick, way }) => {
    const { model } = world;
    const found = pickedGoal(model, pick, ["metric", "habit"]);
    if (!found || found.goal.deletedAt !== null) return;
    const { id, version } = found.goal;
    const offered = (await world.api.plan.waysBack({ goalId: id }))?.[way as "more" | "later" | "less"];
    if (!offered) return;
    await world.both(
      () => {
        const state = stateOf(model.log(id));
        const plans = changePlan({ state, context: model.asking, change: offered.change });
        return (answer) => {
          found.plans = plans;
          if (JSON.stringify(answer.figures) !== JSON.stringify(offered.figures))
            throw new Error("the way back was not what had been shown");
        };
      },
      () => world.api.plan.change({ goalId: id, baseVersion: version, ...offered.change }),
    );
  },
);

const update = deed(
  "update",
  {
    pick: aPick,
    title: fc.constantFrom("Run", "Walk"),
    start: fc.option(aDay, { freq: 1 }),
    startValue: fc.option(fc.constantFrom(0, 5, 25), { freq: 1 }),
  },
  async (world, { pick, title, start, startValue }) => {
    const { model } = world;
    const found = pickedGoal(model, pick);
    if (!found) return;
    const { goal } = found;
    const corrected = {
      ...(start === null ? {} : { start }),
      ...(startValue === null ? {} : { startValue }),
    };
    await world.both(
      () => {
        model.live(goal.id);
        const measure =
          goal.measure.kind === "metric" && startValue !== null
            ? { ...goal.measure, start: startValue }
            : goal.measure;
        if (startValue !== null && measure.kind !== "metric") throw invalid("startValue", "not_for_measure");
        const first = start ?? goal.start;
        const touched = start !== null || startValue !== null;
        const plans = touched ? correctStart({ measure, plans: found.plans, start: first }) : found.plans;
        return () => {
          found.goal = { ...goal, title, start: first, measure };
          found.plans = plans;
        };
      },
      () => world.api.goal.update({ id: goal.id, baseVersion: goal.version, title, ...corrected }),
    );
  },
);

const reparent = deed(
  "reparent",
  { pick: aPick, parent: fc.option(aPick, { freq: 4 }), weight: fc.constantFrom(1, 3) },
  async (world, { pick, parent, weight }) => {
    const { model } = world;
    const found = pickedGoal(model, pick);
    if (!found) return;
    const { goal } = found;
    const parentId = parent === null ? null : (pickedGoal(model, parent, ["objective"])?.goal.id ?? null);
    await world.both(
      () => {
        model.live(goal.id);
        if (parentId !== null) refuseParent(model.tree(), goal.id, parentId);
        return () => {
          found.goal = { ...goal, parentId, weight };
        };
      },
      () => world.api.goal.update({ id: goal.id, baseVersion: goal.version, parentId, weight }),
    );
  },
);

const close = deed(
  "close",
  {
    pick: aPick,
    as: fc.constantFrom("reached", "let_go"),
    on: fc.option(aDay),
    note: fc.constantFrom("", "so be it"),
  },
  async (world, { pick, as, on, note }) => {
    const { model } = world;
    const found = pickedGoal(model, pick);
    if (!found) return;
    const { goal } = found;
    const closedAs = as === "reached" ? "reached" : "let_go";
    const day = on ?? model.asking.today;
    await world.both(
      () => {
        model.live(goal.id);
        model.refuseDay("on", day, goal);
        if (day > model.asking.today) throw invalid("on", "day_future");
        return () => {
          found.goal = { ...goal, closedAs, closedOn: day, closedNote: note };
        };
      },
      () =>
        world.api.goal.close({
          id: goal.id,
          baseVersion: goal.version,
          as: closedAs,
          note,
          ...(on === null ? {} : { on }),
        }),
    );
  },
);

const STEPS = ["reopen", "archive", "unarchive", "remove", "restore"] as const;
const AFTER = {
  reopen: { closedAs: null, closedOn: null, closedNote: "" },
  archive: { archivedAt: ONCE },
  unarchive: { archivedAt: null },
  remove: { deletedAt: ONCE },
  restore: { deletedAt: null },
} as const;
const step = deed(
  "step",
  { pick: aPick, which: fc.constantFrom(...STEPS, "restore" as const), repeat: aRepeat },
  async (world, { pick, which, repeat }) => {
    const { model } = world;
    const found = pickedGoal(model, pick);
    if (!found) return;
    const { goal } = found;
    await world.both(
      () => {
        if (which !== "remove" && which !== "restore") model.live(goal.id);
        return () => {
          found.goal = { ...goal, ...AFTER[which] };
        };
      },
      () => world.api.goal[which]({ id: goal.id }),
      repeat,
    );
  },
);

const markDone = deed("mark done", { pick: aPick, on: fc.option(aDay) }, async (world, { pick, on }) => {
  const { model } = world;
  const found = pickedGoal(model, pick, ["outcome"]);
  if (!found) return;
  const { goal } = found;
  await world.both(
    () => {
      model.live(goal.id);
      if (on !== null) model.refuseDay("doneOn", on, goal);
      return () => {
        found.goal = { ...goal, doneOn: on };
      };
    },
    () => world.api.goal.markDone({ id: goal.id, baseVersion: goal.version, doneOn: on }),
  );
});

export const GOAL_DEEDS: fc.Arbitrary<Deed>[] = [
  create,
  create,
  changeThePlan,
  comeBack,
  update,
  reparent,
  close,
  step,
  step,
  markDone,
];
