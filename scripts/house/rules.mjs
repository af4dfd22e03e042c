// Keeps the law book in step with the code: whoever cites a rule finds it, and a rule has code, tests and a planted fault.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, run, say } from "../common.mjs";
import { isTest } from "./sources.mjs";

const HOME = "packages/core/src";
export const BOOK = `${HOME}/RULES.md`;

/** The rules of a book: [{ label, files, tests: [{ file, title }], fault: { file, right } | null }], paths from the root. */
export function readRules(book) {
  return book
    .split(/^## (?=D\d)/m)
    .slice(1)
    .map((section) => ({
      label: /^D\d+(\.\d+)?/.exec(section)[0],
      files: [...line(section, "Code").matchAll(/`([^`]+)`/g)].map(([, file]) => placed(file)),
      tests: [...line(section, "Test").matchAll(/`([^`]+)` "([^"]+)"/g)].map(([, file, title]) => ({
        file: placed(file),
        title,
      })),
      fault: faultOf(line(section, "Fault")),
    }));
}

const line = (section, name) => new RegExp(`^- ${name}: (.*)$`, "m").exec(section)?.[1] ?? "";
const placed = (file) => (file.startsWith("packages/") ? file : `${HOME}/${file}`);

function faultOf(text) {
  const [, file, wrong, right] = /^in `([^`]+)` write `([^`]+)` for `([^`]+)`$/.exec(text) ?? [];
  return file === undefined ? null : { file: placed(file), wrong, right };
}

/**
 * What is wrong between rules and sources, a sentence each.
 * @param citations [{ path, label }]
 * @param read the text of a file from the root; null where there is none
 */
export function faultsOf(rules, citations, read) {
  const known = new Set(rules.map(({ label }) => label));
  const cited = new Set(
    citations.filter(({ path }) => !isTest(path) && !path.includes("/testing/")).map(({ label }) => label),
  );
  const nowhere = citations
    .filter(({ label }) => !known.has(label))
    .map(({ path, label }) => `${path} cites ${label}, which is no rule`);
  return [...nowhere, ...rules.flatMap((rule) => faultsOfRule(rule, cited, read))];
}

function faultsOfRule({ label, files, tests, fault }, cited, read) {
  const wrong = [];
  if (!cited.has(label)) wrong.push(`${label} is cited by no code`);
  if (files.length === 0) wrong.push(`${label} names no code`);
  if (tests.length === 0) wrong.push(`${label} names no test`);
  for (const file of files) if (read(file) === null) wrong.push(`${label} names ${file}, which is not there`);
  for (const { file, title } of tests)
    if (!read(file)?.includes(`"${title}"`))
      wrong.push(`${label} names a test that is not in ${file}: ${title}`);
  if (fault === null) wrong.push(`${label} names no fault that its test catches`);
  else if (read(fault.file)?.split(fault.right).length !== 2)
    wrong.push(`${label} plants a fault where ${fault.file} does not say once: ${fault.right}`);
  return wrong;
}

/** Every "D7" of the sources, the book's own aside. */
async function citations() {
  const { code, text } = await run(
    "git",
    ["grep", "--untracked", "-oE", "\\bD[0-9]{1,2}(\\.[0-9]+)?\\b", "--", "packages", "apps", ":!*.md"],
    { capture: true },
  );
  if (code !== 0) throw new Error(`The citations come from git, which says: ${text}`);
  return text
    .trim()
    .split("\n")
    .map((found) => ({ path: found.slice(0, found.lastIndexOf(":")), label: found.split(":").at(-1) }));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const read = (file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : null);
  const wrong = faultsOf(readRules(read(BOOK)), await citations(), read);
  for (const sentence of wrong) say(sentence);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
