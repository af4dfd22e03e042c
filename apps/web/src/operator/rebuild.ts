import { rebuildStandings } from "@cairn/db/rebuild-standings";
import { type Command, count, fail, print, progressLine } from "./command.ts";
import { withDatabase } from "./reach.ts";

/** `rebuild`: makes what is kept of goals for their lists again, from what was logged. */
export const rebuild: Command = async ({ environment, migrations }) => {
  const line = progressLine();
  const progress = (people: number) => line.show(count(people, "account"));
  const { people, standings } = await withDatabase(environment, (owner) =>
    rebuildStandings(owner, { migrations, progress, now: Date.now() }),
  )
    .catch((error) => fail("Not everything was made again", error))
    .finally(line.end);
  print(`${count(people, "account")}: ${count(standings, "standing")} made again.`);
};
