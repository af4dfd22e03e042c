// Keeps docs/decisions readable years later: dates, states that agree with each other, an index, and files that are still there.
// `--write` makes the index.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, say } from "../common.mjs";

const folder = join(root, "docs/decisions");
const index = join(folder, "README.md");
const names = readdirSync(folder).filter((name) => /^\d{3}-.*\.md$/.test(name));
const HEADER =
  /^# (?<number>\d{3}) (?<title>[^\n]+)\n\n(?<date>\d{4}-\d{2}-\d{2}) · (?<state>accepted|superseded by \[\d{3}\])(?<rest>[^\n]*)\n/;

/** The decisions that a line of the header links to after these words. */
function linked(line, words) {
  const part = line.split(" · ").find((text) => text.includes(words)) ?? "";
  return [...part.slice(part.indexOf(words)).matchAll(/\[(\d{3})\]\((\S+)\)/g)].map(([, number, name]) => ({
    number,
    name,
  }));
}

const wrong = [];
const decisions = names.map((name) => {
  const text = readFileSync(join(folder, name), "utf8");
  const { number, title, date, state, rest } = HEADER.exec(text)?.groups ?? {};
  if (number === undefined || !name.startsWith(number))
    wrong.push(
      `${name} does not begin with "# NNN Title" and "date · accepted" or "date · superseded by [NNN](…)"`,
    );
  const line = `${state}${rest}`;
  const [supersedes, supersededBy] = [linked(line, "supersedes"), linked(line, "superseded by")];
  return { name, text, number, title, date, state, supersedes, supersededBy };
});

for (const { name, number, supersedes, supersededBy } of decisions) {
  for (const [others, back] of [
    [supersedes, "supersededBy"],
    [supersededBy, "supersedes"],
  ]) {
    for (const other of others) {
      const found = decisions.find((one) => one.name === other.name && one.number === other.number);
      if (!found?.[back].some((one) => one.number === number))
        wrong.push(`${name} names ${other.number}, which does not name it back`);
    }
  }
}

/** Of what is superseded the files may be gone. */
const files = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).split("\n");
for (const { name, text, state } of decisions) {
  if (state !== "accepted") continue;
  for (const [, path] of text.matchAll(/`([\w@.()-]+(?:\/[\w@.()-]+)+\.(?:tsx?|mjs|css|sql))`/g))
    if (!files.some((file) => `/${file}`.endsWith(`/${path}`)))
      wrong.push(`${name} names ${path}, which is not there`);
}

const wanted = [
  "# Decisions",
  "",
  "Choices between real alternatives, a page each: context, choice, consequence, and how it is kept. This list is made by",
  "`node scripts/house/decisions.mjs --write` and checked by `npm run check`.",
  "",
  "| | decision | of | state |",
  "|---|---|---|---|",
  ...decisions.map(({ name, number, title, date, state, supersededBy }) => {
    const by = supersededBy.map((other) => `[${other.number}](${other.name})`).join(" and ");
    const said =
      by === "" ? "" : state === "accepted" ? `in part superseded by ${by}` : `superseded by ${by}`;
    return `| ${number} | [${title}](${name}) | ${date} | ${said} |`;
  }),
  "",
].join("\n");
if (process.argv.includes("--write")) writeFileSync(index, wanted);
else if (readFileSync(index, "utf8") !== wanted)
  wrong.push("docs/decisions/README.md is out of date: node scripts/house/decisions.mjs --write");

for (const line of wrong) say(line);
process.exitCode = wrong.length === 0 ? 0 : 1;
