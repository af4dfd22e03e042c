import { latestCheckIn } from "@cairn/core/model/audit";
import type { CheckIn } from "@cairn/core/model/check-in";
import { Refusal } from "../failure.ts";
import type { Client } from "../world.ts";

/**
 * The entry that was logged or changed last and is still there, wherever it was logged.
 * @param goalId null: of all goals
 * @throws Refusal when there is none among the latest changes
 */
export async function latestEntry(
  client: Client,
  goalId: string | null,
): Promise<{ id: string; goalId: string | null }> {
  const { items } = await client.audit.list.query({});
  const latest = latestCheckIn(items, goalId);
  if (latest) return latest;
  throw new Refusal("There is no entry to take back among the latest changes.");
}

/** The same entry with all that it holds. */
export async function wholeLatestEntry(client: Client, goalId: string | null): Promise<CheckIn> {
  const latest = await latestEntry(client, goalId);
  const log =
    latest.goalId === null ? null : await client.checkIn.list.query({ goalId: latest.goalId, limit: 200 });
  const found = log?.items.find(({ id }) => id === latest.id);
  if (!found) throw new Refusal("The latest entry is too far back in its log. Change it on its goal's page.");
  return found;
}
