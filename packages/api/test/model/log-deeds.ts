import { refuseCheckIn } from "@cairn/core/model/check-in";
import { DomainError, invalid } from "@cairn/core/refusal/error";
import { addDays } from "@cairn/core/time/day";
import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { type Deed, deed, ONCE, picked, pickedGoal } from "./deed.ts";
import { aDay, anAmount, aPick, aRepeat } from "./inputs.ts";

const anInstant = fc.integer({ min: 0, max: 3 }).map((hour) => `2026-03-01T0${hour}:00:00.000Z`);
/** Days after the goal's start; the day before it is refused. */
const after = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 15 }) },
  { weight: 1, arbitrary: fc.integer({ min: -1, max: 50 }) },
);
const aStone = {
  after,
  kind: fc.constantFrom<"entry" | "skip">("entry", "entry", "entry", "skip"),
  value: fc.option(anAmount, { freq: 10 }),
  at: anInstant,
};

const log = deed("log", { pick: aPick, repeat: aRepeat, ...aStone }, async (world, given) => {
  const { model } = world;
  const { pick, repeat, after, ...stone } = given;
  // Now and then a kind that takes no check-ins.
  const found = pickedGoal(model, pick, pick % 20 === 0 ? ["checklist"] : ["metric", "habit"]);
  if (!found) return;
  const { id: goalId, start } = found.goal;
  const day = addDays(start, after);
  const input = { id: uuidv7(), goalId, zone: "Etc/UTC", note: "", day, ...stone };
  await world.both(
    () => {
      const content = refuseCheckIn(model.live(goalId).goal, input, model.latestDay);
      return () => {
        model.checkIns.set(input.id, { ...input, ...content, version: 1, deletedAt: null });
      };
    },
    async () => (await world.api.checkIn.put(input)).checkIn,
    repeat,
  );
});

const edit = deed("edit", { pick: aPick, repeat: aRepeat, ...aStone }, async (world, given) => {
  const { model } = world;
  const { pick, repeat, after, ...stone } = given;
  const known = picked(model.checkIns.values(), pick);
  if (!known) return;
  const { id, goalId, zone, version } = known;
  const day = addDays(model.goals.get(goalId)?.goal.start ?? known.day, after);
  const content = { day, ...stone };
  const input = { id, goalId, zone, note: "edited", ...content, baseVersion: version, mutationId: uuidv7() };
  await world.both(
    () => {
      const stored = refuseCheckIn(model.live(goalId).goal, input, model.latestDay);
      if (known.deletedAt !== null) throw new DomainError("CONFLICT");
      return (checkIn) => {
        const { baseVersion: _, mutationId: __, ...rest } = input;
        model.checkIns.set(id, { ...rest, ...stored, version: checkIn.version, deletedAt: null });
      };
    },
    async () => (await world.api.checkIn.put(input)).checkIn,
    repeat,
  );
});

const trash = deed(
  "remove or restore an entry",
  { pick: aPick, gone: fc.boolean(), repeat: aRepeat },
  async (world, { pick, gone, repeat }) => {
    const { model } = world;
    const known = picked(model.checkIns.values(), pick);
    if (!known) return;
    await world.both(
      () => {
        model.live(known.goalId);
        return (checkIn) => {
          model.checkIns.set(known.id, {
            ...known,
            version: checkIn.version,
            deletedAt: gone ? ONCE : null,
          });
        };
      },
      async () => {
        const { remove, restore } = world.api.checkIn;
        return (await (gone ? remove : restore)({ id: known.id })).checkIn;
      },
      repeat,
    );
  },
);

const pause = deed(
  "pause",
  { pick: fc.option(aPick, { freq: 3 }), from: aDay, to: fc.option(aDay, { freq: 3 }), repeat: aRepeat },
  async (world, { pick, from, to, repeat }) => {
    const { model } = world;
    const goalId = pick === null ? null : (pickedGoal(model, pick)?.goal.id ?? null);
    const input = { id: uuidv7(), goalId, from, to };
    await world.both(
      () => {
        if (to !== null && to < from) throw invalid("to", "pause_order");
        if (goalId !== null) model.live(goalId);
        return () => {
          model.pauses.set(input.id, { ...input, version: 1 });
        };
      },
      () => world.api.pause.put(input),
      repeat,
    );
  },
);

const endPause = deed(
  "change or remove a pause",
  { pick: aPick, to: fc.option(aDay), gone: fc.boolean() },
  async (world, { pick, to, gone }) => {
    const { model } = world;
    const known = picked(model.pauses.values(), pick);
    if (!known) return;
    const { id, goalId, from, version } = known;
    if (gone) {
      await world.both(
        () => () => {
          model.pauses.delete(id);
        },
        () => world.api.pause.remove({ id }),
      );
      return;
    }
    await world.both(
      () => {
        if (to !== null && to < from) throw invalid("to", "pause_order");
        if (goalId !== null) model.live(goalId);
        return (answer) => {
          model.pauses.set(id, { ...known, to, version: answer.version });
        };
      },
      () => world.api.pause.put({ id, goalId, from, to, baseVersion: version, mutationId: uuidv7() }),
    );
  },
);

const anItem = {
  done: fc.option(after),
  weight: fc.constantFrom(1, 1, 2.5),
  due: fc.option(aDay),
  position: fc.nat(3),
};
const addItem = deed("add a milestone", { pick: aPick, repeat: aRepeat, ...anItem }, async (world, given) => {
  const { model } = world;
  const { pick, repeat, done, ...rest } = given;
  const found = pickedGoal(model, pick, ["checklist"]);
  if (!found) return;
  const { id: goalId, start } = found.goal;
  const item = { ...rest, doneOn: done === null ? null : addDays(start, done) };
  const input = { id: uuidv7(), goalId, title: "An item", ...item };
  await world.both(
    () => {
      const { goal } = model.live(goalId);
      if (item.doneOn !== null) model.refuseDay("doneOn", item.doneOn, goal);
      return () => {
        model.milestones.set(input.id, { ...input, version: 1 });
      };
    },
    () => world.api.milestone.put(input),
    repeat,
  );
});

const editItem = deed(
  "change or remove a milestone",
  { pick: aPick, gone: fc.constantFrom(false, false, true), ...anItem },
  async (world, given) => {
    const { model } = world;
    const { pick, gone, done, ...rest } = given;
    const known = picked(model.milestones.values(), pick);
    if (!known) return;
    const { id, goalId, title, version } = known;
    const start = model.goals.get(goalId)?.goal.start ?? ONCE.slice(0, 10);
    const item = { ...rest, doneOn: done === null ? null : addDays(start, done) };
    if (gone) {
      await world.both(
        () => {
          model.live(goalId);
          return () => {
            model.milestones.delete(id);
          };
        },
        () => world.api.milestone.remove({ id, goalId }),
      );
      return;
    }
    await world.both(
      () => {
        const { goal } = model.live(goalId);
        if (item.doneOn !== null) model.refuseDay("doneOn", item.doneOn, goal);
        return () => {
          model.milestones.set(id, { ...known, ...item, version: version + 1 });
        };
      },
      () =>
        world.api.milestone.put({ id, goalId, title, ...item, baseVersion: version, mutationId: uuidv7() }),
    );
  },
);

export const LOG_DEEDS: fc.Arbitrary<Deed>[] = [
  ...Array.from({ length: 12 }, () => log),
  edit,
  edit,
  trash,
  trash,
  pause,
  endPause,
  addItem,
  addItem,
  editItem,
];
