import { describe, expect, test } from "vitest";
import { everythingSaid } from "./testing/everything-said.ts";
import { LAWS } from "./testing/laws.ts";
import { lifeOf } from "./testing/lives.ts";

/** Goals of so many made-up lives; docs/sentences.md tells how many of them each law has something to read of. */
const LIVES = 1500;

const lives = Array.from({ length: LIVES }, (_, seed) => lifeOf(seed + 1));
const said = lives.map(everythingSaid);

describe("of everything that is said of goals", () => {
  test.each(Object.entries(LAWS))("%s", (_, law) => {
    const faults: string[] = [];
    let cases = 0;
    lives.forEach((life, index) => {
      const fault = law(life, said[index] ?? []);
      if (fault === undefined) return;
      cases++;
      if (fault !== null) faults.push(`${index + 1}: ${fault}`);
    });
    expect(faults).toEqual([]);
    expect(cases).toBeGreaterThan(4);
  });
});
