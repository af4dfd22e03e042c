import { everythingSaid } from "./everything-said.ts";
import { LAWS } from "./laws.ts";
import { type Life, lifeOf } from "./lives.ts";

/** Prints goals of made-up people with everything that is said of them, or how many of 1,500 each law has something to read of. */
const [what = "200", first = "1"] = process.argv.slice(2);

const livesFrom = (seed: number, count: number): Life[] =>
  Array.from({ length: count }, (_, offset) => lifeOf(seed + offset));

if (what === "laws") countCases(livesFrom(1, 1500));
else printLives(Number(first), Number(what));

function printLives(seed: number, count: number): void {
  livesFrom(seed, count).forEach((life, offset) => {
    const { goal, figures } = life.view;
    process.stdout.write(`\n${seed + offset} ${goal.title}, on ${figures.asOf} (from ${goal.start})\n`);
    for (const { place, text } of everythingSaid(life))
      process.stdout.write(`  ${place.padEnd(20)} ${text}\n`);
  });
}

function countCases(lives: readonly Life[]): void {
  const said = lives.map(everythingSaid);
  for (const [name, law] of Object.entries(LAWS)) {
    const answers = lives.map((life, index) => law(life, said[index] ?? []));
    const cases = answers.filter((answer) => answer !== undefined).length;
    const faults = answers.filter((answer) => typeof answer === "string").length;
    process.stdout.write(`${name.padEnd(30)} ${String(cases).padStart(5)} cases, ${faults} faults\n`);
  }
}
