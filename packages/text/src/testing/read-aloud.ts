import { everythingSaid } from "./everything-said.ts";
import { lifeOf } from "./lives.ts";

/** Prints goals of made-up people with everything that is said of them, to be read from start to end. */
const [count = "200", first = "1"] = process.argv.slice(2);
for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  const life = lifeOf(seed);
  const { goal, figures } = life.view;
  process.stdout.write(`\n${seed} ${goal.title}, on ${figures.asOf} (from ${goal.start})\n`);
  for (const { place, text } of everythingSaid(life)) process.stdout.write(`  ${place.padEnd(20)} ${text}\n`);
}
