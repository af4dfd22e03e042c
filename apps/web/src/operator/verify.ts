import { verifyEverybody } from "@cairn/db/verify-everybody";
import { checkFile } from "./check.ts";
import { type Command, contentsText, count, fail, OperatorError, print, progressLine } from "./command.ts";
import { withDatabase } from "./reach.ts";

/** Differences that are named one by one. */
const NAMED = 20;

/** `verify [FILE]`: recounts every figure from what was logged; with a file, checks that instead. */
export const verify: Command = async ({ file, environment, migrations }) => {
  if (file !== undefined) {
    const { made, manifest } = (await checkFile(file, environment)).contents;
    return print(`${file} is whole, as of ${made}: ${contentsText(manifest)}.`);
  }
  const line = progressLine();
  const progress = (people: number) => line.show(count(people, "account"));
  const { people, differences } = await withDatabase(environment, (owner) =>
    verifyEverybody(owner, { migrations, progress }),
  )
    .catch((error) => fail("Nothing was verified", error))
    .finally(line.end);
  for (const { userId, goalId, field, stored, counted } of differences.slice(0, NAMED))
    print(`account ${userId}, goal ${goalId}: ${field} is ${stored}, and the log says ${counted}`);
  if (differences.length > 0)
    throw new OperatorError(`${count(people, "account")}: ${count(differences.length, "difference")}.`);
  print(`${count(people, "account")}: every figure is what the log says.`);
};
