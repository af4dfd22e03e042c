import { forEverybody, type Walk } from "./everybody.ts";
import type { Address } from "./pool.ts";
import { type Difference, verify } from "./verify.ts";

export type Verified = { people: number; differences: (Difference & { userId: string })[] };

/** Recounts the caches of all people from what they logged. Changes nothing. */
export async function verifyEverybody(owner: Address, walk: Walk): Promise<Verified> {
  const differences: Verified["differences"] = [];
  const people = await forEverybody(owner, walk, async (tx, { id: userId }) => {
    for (const difference of await verify(tx, userId)) differences.push({ userId, ...difference });
  });
  return { people, differences };
}
