import { uuidv7 } from "uuidv7";
import { putCheckIn } from "../src/crud/check-in.ts";
import { insertGoal } from "../src/crud/goal.ts";
import { startEmbedded } from "../src/embedded.ts";
import { openDatabase } from "../src/session.ts";
import { freshUser, newCheckIn, newGoal, newPlan } from "../src/testing/data.ts";

/** A Cairn to be killed: says a JSON line for its start, then the id of every check-in that was acknowledged. */
const [, , dataDir = "", mode = ""] = process.argv;
const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);
try {
  const server = await startEmbedded({ dataDir });
  const database = await openDatabase({ connection: { embedded: server } });
  const user = await freshUser(database);
  const goal = newGoal();
  await user.as((tx) => insertGoal(tx, user.id, goal, [newPlan()], user.trace));
  say({ pid: server.pid(), goalId: goal.id });
  const write = async () => {
    for (;;) {
      const input = newCheckIn(goal.id, { id: uuidv7() });
      await user.as((tx) => putCheckIn(tx, user.id, input, user.trace));
      say(input.id);
    }
  };
  if (mode === "write") await Promise.all([write(), write(), write(), write()]);
} catch (error) {
  say({ refused: error instanceof Error ? error.message : String(error) });
  process.exit(1);
}
