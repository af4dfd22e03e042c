// npm run test:mutants: plants a fault in every refusal of the procedures and in a sample of core, and sees whether a test fails.
import { parseArgs } from "node:util";
import { install, requireNode, say } from "./common.mjs";

requireNode();
await install();
// Use installed packages.
const { chooseFaults, testsByDistance } = await import("./mutants/choose.mjs");
const { EXCUSED } = await import("./mutants/excused.mjs");
const { openLane } = await import("./mutants/lane.mjs");

const LANES = 2;
const LEAST_KILLED = 0.9;
const MOST_EXCUSED = 0.05;

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "20260301" },
    sample: { type: "string", default: "200" },
    only: { type: "string", default: "packages/" },
  },
});
const { refusals, sample } = await chooseFaults(Number(values.seed), Number(values.sample));
const testsOf = await testsByDistance();
say(`${refusals.length} refusals, and ${sample.length} places of core by the seed ${values.seed}`);

/** How often a test has found a fault, anywhere and of this file: what found the last finds the next soonest. */
const finds = new Map();
const verdicts = new Map();
const queue = [...refusals, ...sample].filter(({ path }) => path.startsWith(values.only));
const began = Date.now();
const lanes = [];
// Leaves no copies behind when it is interrupted.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
try {
  await Promise.all(Array.from({ length: LANES }, work));
} finally {
  await Promise.all(lanes.map((lane) => lane.close()));
}
process.exitCode = report() ? 0 : 1;

async function work() {
  const lane = openLane();
  lanes.push(lane);
  let workspace = null;
  for (let fault = queue.shift(); fault; fault = queue.shift()) {
    if (workspaceOf(fault) !== workspace) {
      workspace = workspaceOf(fault);
      await lane.enter(workspace);
    }
    const by = await lane.judge(fault, likeliest(fault.path));
    verdicts.set(fault, by);
    for (const key of [by, `${fault.path} ${by}`]) finds.set(key, (finds.get(key) ?? 0) + 1);
    say(`${by === null ? "survived" : "killed  "} ${described(fault)}${by === null ? "" : `\n  ${by}`}`);
  }
}

function workspaceOf({ path }) {
  return path.split("/", 2).join("/");
}

function likeliest(path) {
  const of = (key) => finds.get(key) ?? 0;
  return testsOf(path).sort(
    (one, other) => of(`${path} ${other}`) - of(`${path} ${one}`) || of(other) - of(one),
  );
}

function described({ path, line, before, after }) {
  return `${path}:${line}\n  - ${before}\n  + ${after}`;
}

function excuseOf({ path, before, after }) {
  return EXCUSED.find((one) => one.path === path && one.before === before && one.after === after);
}

/** @returns whether all bounds are kept */
function report() {
  const survivors = (faults) => faults.filter((fault) => verdicts.get(fault) === null);
  const excused = (faults) => survivors(faults).filter(excuseOf);
  const line = (what, faults) =>
    say(
      `${what}: ${faults.length - survivors(faults).length} of ${faults.length} killed, ${excused(faults).length} excused`,
    );
  const left = [...refusals, ...sample].filter((fault) => verdicts.get(fault) === null && !excuseOf(fault));
  say("");
  for (const fault of left) say(`survived ${described(fault)}`);
  for (const fault of excused([...refusals, ...sample]))
    say(`excused  ${described(fault)}\n  ${excuseOf(fault).because}`);
  line("Refusals", refusals);
  line("Sample of core", sample);
  say(`${Math.round((Date.now() - began) / 60_000)} minutes`);
  return (
    left.every((fault) => !refusals.includes(fault)) &&
    sample.length - survivors(sample).length >= LEAST_KILLED * sample.length &&
    excused(sample).length <= MOST_EXCUSED * sample.length
  );
}
