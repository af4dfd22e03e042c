import { DomainError, invalid } from "@cairn/core/refusal/error";
import { startOfWeek } from "@cairn/core/time/day";
import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { type Deed, deed, picked, pickedGoal } from "./deed.ts";
import { aDay, aPick, aRepeat } from "./inputs.ts";

const aName = fc.constantFrom("Body", "Mind", "mind", "Home", "Work");

const makeArea = deed("make an area", { name: aName, repeat: aRepeat }, (world, { name, repeat }) => {
  const { model } = world;
  const id = uuidv7();
  return world.both(
    () => {
      model.refuseAreaName(id, name);
      const last = Math.max(-1, ...[...model.areas.values()].map(({ position }) => position));
      return () => {
        model.areas.set(id, { id, name, position: last + 1, version: 1 });
      };
    },
    () => world.api.area.put({ id, name }),
    repeat,
  );
});

const renameArea = deed("rename an area", { pick: aPick, name: aName }, async (world, { pick, name }) => {
  const { model } = world;
  const area = picked(model.areas.values(), pick);
  if (!area) return;
  await world.both(
    () => {
      model.refuseAreaName(area.id, name);
      return () => {
        model.areas.set(area.id, { ...area, name, version: area.version + 1 });
      };
    },
    () => world.api.area.put({ id: area.id, name, baseVersion: area.version, mutationId: uuidv7() }),
  );
});

const moveArea = deed(
  "move an area",
  { pick: aPick, beside: fc.option(aPick), repeat: aRepeat },
  async (world, { pick, beside, repeat }) => {
    const { model } = world;
    const area = picked(model.areas.values(), pick);
    if (!area) return;
    const rest = model.areaOrder().filter(({ id }) => id !== area.id);
    const before = beside === null ? null : (picked(rest, beside)?.id ?? null);
    await world.both(
      () => () => {
        const at = before === null ? rest.length : rest.findIndex(({ id }) => id === before);
        for (const [position, one] of rest.toSpliced(at, 0, area).entries())
          model.areas.set(one.id, { ...one, position });
      },
      () => world.api.area.move({ id: area.id, before }),
      repeat,
    );
  },
);

const removeArea = deed("remove an area", { pick: aPick }, async (world, { pick }) => {
  const { model } = world;
  const area = picked(model.areas.values(), pick);
  if (!area) return;
  await world.both(
    () => () => {
      const held = [...model.goals.values()].filter(({ goal }) => goal.areaId === area.id);
      model.areas.delete(area.id);
      model.removedAreas.set(area.id, { area, goals: held.map(({ goal }) => goal.id) });
      for (const found of held) found.goal = { ...found.goal, areaId: null };
    },
    () => world.api.area.remove({ id: area.id }),
  );
});

const restoreArea = deed(
  "take back the removal of an area",
  { pick: aPick, repeat: aRepeat },
  async (world, { pick, repeat }) => {
    const { model } = world;
    const removed = picked(model.removedAreas.values(), pick);
    if (!removed) return;
    const { area, goals } = removed;
    await world.both(
      () => () => {
        model.areas.set(area.id, area);
        model.removedAreas.delete(area.id);
        for (const id of goals) {
          const found = model.goals.get(id);
          if (found && found.goal.areaId === null) found.goal = { ...found.goal, areaId: area.id };
        }
      },
      () => world.api.area.restore({ id: area.id }),
      repeat,
    );
  },
);

/** Before or after another, or last, and sometimes into an area, out of any, or into one that is not there. */
const moveGoal = deed(
  "move a goal",
  {
    pick: aPick,
    beside: fc.option(aPick, { freq: 4 }),
    side: fc.constantFrom("before", "after"),
    area: fc.option(aPick, { freq: 2 }),
    out: fc.constantFrom(false, false, true),
    repeat: aRepeat,
  },
  async (world, { pick, beside, side, area, out, repeat }) => {
    const { model } = world;
    const found = pickedGoal(model, pick);
    const other = beside === null ? undefined : pickedGoal(model, beside);
    if (!found || other === found) return;
    const { id } = found.goal;
    const chosen = area === null ? undefined : picked([...model.areas.keys(), uuidv7()], area);
    const areaId = out ? null : chosen;
    const place = other ? (side === "before" ? { before: other.goal.id } : { after: other.goal.id }) : {};
    const last = beside === null ? { before: null } : {};
    const input = { id, ...place, ...last, ...(areaId === undefined ? {} : { areaId }) };
    await world.both(
      () => {
        model.live(id);
        if (other) model.live(other.goal.id);
        if (areaId && !model.areas.has(areaId)) throw invalid("areaId", "missing");
        return () => {
          if (other || beside === null) {
            const rest = model.order.filter((one) => one !== id);
            const at = other ? rest.indexOf(other.goal.id) + (side === "after" ? 1 : 0) : rest.length;
            model.order = rest.toSpliced(at, 0, id);
          }
          if (areaId !== undefined) found.goal = { ...found.goal, areaId };
        };
      },
      () => world.api.goal.move(input),
      repeat,
    );
  },
);

const lookBack = deed(
  "look back on a week",
  { day: aDay, note: fc.constantFrom("", "It rained.", "Enough."), finish: fc.boolean() },
  async (world, { day, note, finish }) => {
    const { model } = world;
    const weekOf = startOfWeek(day, model.asking.weekStart);
    const known = model.reviews.get(weekOf);
    await world.both(
      () => {
        if (weekOf > model.asking.today) throw new DomainError("INVALID");
        return (answer) => {
          model.reviews.set(weekOf, { note, version: answer.version });
        };
      },
      () => world.api.review.put({ weekOf, note, ...(known ? { baseVersion: known.version } : {}) }),
    );
    if (!finish || !model.reviews.has(weekOf)) return;
    const { version } = await world.api.review.finish({ weekOf });
    model.reviews.set(weekOf, { note, version });
  },
);

export const AREA_DEEDS: fc.Arbitrary<Deed>[] = [
  makeArea,
  renameArea,
  moveArea,
  removeArea,
  restoreArea,
  moveGoal,
  moveGoal,
  lookBack,
];
