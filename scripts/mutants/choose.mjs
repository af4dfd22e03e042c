// Which faults are tried, and by which tests.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../common.mjs";
import { BOOK, readRules } from "../house/rules.mjs";
import { importsOf, isProduct, listed, readSources, resolve } from "../house/sources.mjs";
import { faultsOf, placed, refusalsOf } from "./faults.mjs";

const SAMPLED = /^packages\/core\/src\/(decide|figures)\//;
/** Where procedures refuse, and what they refuse by. */
const REFUSING = /^packages\/api\/src\/(routes\/.*|goal-refusals|live-goal|security)\.ts$/;

/** Walks that take minutes and ask something else: a refusal is held by a test that names it. */
const WALK = /^packages\/api\/test\/(model\/|integration\/(hostile|package|scopes|strangers|unknown-keys)\.)/;

/** @returns { refusals, laws, sample }: all of the first two, and `size` places of the third, the same for the same seed */
export async function chooseFaults(seed, size) {
  const sources = (await readSources()).filter(({ path }) => isProduct(path));
  const refusals = sources.filter(({ path }) => REFUSING.test(path)).flatMap(refusalsOf);
  const places = sources.filter(({ path }) => SAMPLED.test(path)).flatMap(faultsOf);
  return { refusals, laws: lawFaults(), sample: shuffled(places, seed).slice(0, size) };
}

/** The fault that each rule of the law book names. `foundBy` are the files of the tests that it says find it. */
function lawFaults() {
  const read = (file) => readFileSync(join(root, file), "utf8");
  return readRules(read(BOOK)).map(({ tests, fault: { file, wrong, right } }) => {
    const text = read(file);
    const start = text.indexOf(right);
    const fault = placed({ path: file, text }, { start, end: start + right.length, by: wrong });
    return { ...fault, foundBy: tests.map((test) => test.file) };
  });
}

/** Fisher and Yates, with the linear congruence of Numerical Recipes. */
function shuffled(list, seed) {
  const mixed = [...list];
  let state = seed >>> 0;
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

/** For a file, the tests of its own package that reach it by imports, the nearest first. */
export async function testsByDistance() {
  const sources = await readSources();
  const importers = new Map();
  for (const { from, to } of resolve(sources.flatMap(importsOf), new Set(await listed("packages", "apps"))))
    importers.set(to, [...(importers.get(to) ?? []), from]);
  return (path) => {
    const workspace = path.split("/", 2).join("/");
    const seen = new Set([path]);
    // A set is walked in the order in which it grows: breadth first.
    for (const file of seen)
      for (const importer of importers.get(file) ?? [])
        if (importer.startsWith(`${workspace}/`)) seen.add(importer);
    return [...seen].filter((file) => /\.test\.ts$/.test(file) && !WALK.test(file));
  };
}
