import type { Weekday } from "@cairn/core/time/day";
import fc from "fast-check";
import { expect, test } from "vitest";
import { useDatabase } from "../common.ts";
import { AREA_DEEDS } from "./area-deeds.ts";
import { type Deed, deed } from "./deed.ts";
import { create, GOAL_DEEDS } from "./goal-deeds.ts";
import { LOG_DEEDS } from "./log-deeds.ts";
import { World } from "./world.ts";

const DAY = 86_400_000;
/** More with CAIRN_RUNS. */
const RUNS = Number(process.env.CAIRN_RUNS ?? 8);

const base = useDatabase();

const daysPass = deed("days pass", { days: fc.integer({ min: 1, max: 12 }) }, async ({ model }, { days }) => {
  model.now += days * DAY;
});
/** West and east, past midnight too: a day may go back. */
const settle = deed(
  "settle elsewhere",
  {
    zone: fc.constantFrom("Etc/UTC", "Pacific/Kiritimati", "Pacific/Niue", "America/New_York"),
    dayStart: fc.constantFrom(0, 180, 360),
    weekStart: fc.constantFrom<Weekday>(1, 6, 7),
  },
  async (world, settings) => {
    const { version } = await world.api.user.me();
    await world.api.user.update({ baseVersion: version, ...settings });
    world.model.settings = settings;
  },
);
const move = deed("move to a fresh account", {}, (world) => world.move());

class Command implements fc.AsyncCommand<object, World> {
  constructor(private readonly deed: Deed) {}
  check() {
    return true;
  }
  async run(_: object, world: World) {
    await this.deed.run(world);
    await world.check();
  }
  toString() {
    return this.deed.what;
  }
}

/** Something to begin with. */
const goals = fc.array(create, { minLength: 3, maxLength: 6 });
const commands = fc.commands<object, World, false>(
  [...GOAL_DEEDS, ...LOG_DEEDS, ...AREA_DEEDS, daysPass, settle, move].map((one) =>
    one.map((made) => new Command(made)),
  ),
  { size: "max", maxCommands: 60 },
);

test("whatever a person does, no cache differs from the log, and every figure, on every list too, is that of the plain rows", async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(goals, commands, async (first, deeds) => {
      const world = await World.open(base.db);
      for (const { run } of first) await run(world);
      await fc.asyncModelRun(() => ({ model: {}, real: world }), deeds);
      done += world.model.checkIns.size;
    }),
    { numRuns: RUNS, endOnFailure: Boolean(process.env.CI) },
  );
  expect(done).toBeGreaterThan(0);
}, 1_800_000);
