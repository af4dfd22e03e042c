import { uuidv7 } from "../../lib/uuidv7.ts";
import type { PendingDiscard, PendingGoal } from "./pending-change.ts";
import type { SendingPage } from "./sending-page.ts";
import { outbox } from "./store.ts";

/* Whole goals wait seldom: what sends them comes when one does. */

type Way = Pick<SendingPage, "utils" | "cache">;

/** Sends a goal that was made, or taken back, while it could not be sent. */
export async function sendGoal(change: PendingGoal | PendingDiscard, way: Way): Promise<void> {
  const { client } = way.utils;
  if (change.op === "create") {
    const areaId = change.area === null ? null : await areaCalled(change.area, way);
    const view = await client.goal.create.mutate({ ...change.input, areaId });
    await way.cache.hold(change.goalId);
    way.cache.add(view);
  } else {
    await client.goal.remove.mutate({ id: change.goalId });
    await way.cache.hold(change.goalId);
    way.cache.drop(change.goalId);
  }
  outbox.drop(change.key);
  void way.cache.refresh();
}

/** The id of the area of that name, found or made: asked again it is found. */
async function areaCalled(name: string, { utils }: Way): Promise<string> {
  const areas = await utils.client.area.list.query();
  const same = areas.find((area) => area.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  if (same) return same.id;
  const made = await utils.client.area.put.mutate({ id: uuidv7(), name });
  void utils.area.list.invalidate();
  return made.id;
}
