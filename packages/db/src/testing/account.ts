import { EXAMPLE_ID_PREFIX } from "@cairn/core/portable/example-id";
import { uuidv7 } from "uuidv7";
import { deleteArea, putArea } from "../crud/area.ts";
import { putCheckIn, removeCheckIn } from "../crud/check-in.ts";
import { insertForecasts } from "../crud/forecast.ts";
import { insertGoal } from "../crud/goal.ts";
import { putMilestone } from "../crud/milestone.ts";
import { putPause } from "../crud/pause.ts";
import { putReview } from "../crud/review.ts";
import { newCheckIn, newGoal, newPlan, type TestUser } from "./data.ts";

const trace = { actor: "system", requestId: "test" };
/** A week with a review and a forecast. */
export const week = "2026-03-02";

/** The ids of what everybody here has: the owner alone tells one person's thing from another's. */

export const [body, mind, gone] = [uuidv7(), uuidv7(), uuidv7()];
const areas = [
  { id: body, name: "Body", position: 0 },
  { id: mind, name: "Mind", position: 1 },
  { id: gone, name: "Gone", position: 2 },
];
export const list = newGoal({ measure: { kind: "checklist" }, areaId: body });
export const run = newGoal({ id: `${EXAMPLE_ID_PREFIX}000000000001`, parentId: list.id });
export const item = {
  id: uuidv7(),
  goalId: list.id,
  title: "One",
  weight: 1,
  due: null,
  doneOn: null,
  position: 0,
};
export const pause = { id: uuidv7(), goalId: list.id, from: "2026-02-01", to: "2026-02-02" };
export const [kept, trashed] = [newCheckIn(run.id), newCheckIn(run.id)];
export const forecast = { goalId: run.id, asOf: week, probability: 0.5, due: "2026-12-31", target: 500 };

/** Gives a person one of each thing, with a note of theirs wherever there are words. */
export async function fill(person: TestUser, note: string) {
  await person.as(async (tx) => {
    for (const area of areas) await putArea(tx, person.id, area, trace);
    await insertGoal(
      tx,
      person.id,
      { ...list, why: note },
      [newPlan({ target: null, fromValue: null })],
      trace,
    );
    await insertGoal(tx, person.id, { ...run, why: note }, [newPlan()], trace);
    await putMilestone(tx, person.id, { ...item, title: note }, trace);
    await putPause(tx, person.id, pause, trace);
    for (const checkIn of [kept, trashed]) await putCheckIn(tx, person.id, { ...checkIn, note }, trace);
    await removeCheckIn(tx, person.id, { id: trashed.id }, trace);
    await insertForecasts(tx, person.id, [forecast]);
    await putReview(tx, person.id, { weekOf: week, note }, trace);
    await deleteArea(tx, person.id, gone, trace);
  });
}
