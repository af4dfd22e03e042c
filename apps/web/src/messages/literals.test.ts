import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { literalsIn } from "./literals.ts";

const src = fileURLToPath(new URL("..", import.meta.url));
/** What people are shown: not the process, the operator's commands, tests, a script in the page, or the gallery, whose words are samples. */
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      !/\.test\.|^(messages|server|operator|app\/gallery|app\/api)\/|^env|^lib\/early-presses/.test(file),
  )
  .sort();
/** What core and the api say travels as keys: their words are a catalogue of their own. */
const packages = fileURLToPath(new URL("../../../../packages", import.meta.url));
const decided = ["core/src", "api/src", "text/src"].flatMap((folder) =>
  readdirSync(join(packages, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.ts$/.test(file) && !/\.test\.|\.property\.|^(testing|messages)\//.test(file))
    .map((file) => `${folder}/${file}`),
);
/** Words that are no sentence of Cairn's: the catalogue itself, what the quick line reads, what the example's goals are called, and what the sender notes for a log. */
const KNOWN =
  /core\/src\/(refusal\/refusal-words|quick\/(en\/)?[\w-]+|portable\/example(-goals)?)\.ts$|common-password\.ts$|^api\/src\/send\//;
const NAMES = /^(DomainError|trpc-accept, accept|(sum|last|count|max|min) (up|down))$/;
const read = (source: string) => literalsIn("sample.tsx", source).map(({ text }) => text);

it("every word for people stands in a catalogue", () => {
  const found = files.flatMap((file) =>
    literalsIn(file, readFileSync(join(src, file), "utf8")).map(
      ({ line, text }) => `src/${file}:${line} “${text.trim()}”`,
    ),
  );
  expect(found).toEqual([]);
});

it("core and the api refuse by keys, and say nothing themselves", () => {
  const found = decided
    .filter((file) => !KNOWN.test(file))
    .flatMap((file) =>
      literalsIn(file, readFileSync(join(packages, file), "utf8"))
        .filter(({ text }) => !NAMES.test(text))
        .map(({ line, text }) => `packages/${file}:${line} “${text.trim()}”`),
    );
  expect(found).toEqual([]);
});

describe("words are found", () => {
  it("between tags", () => {
    expect(read("const a = <p>Save</p>;")).toEqual(["Save"]);
    expect(read("const a = <p>{count} left</p>;")).toEqual([" left"]);
  });
  it("in attributes and properties that people are shown", () => {
    expect(read('const a = <Field label="amount" />;')).toEqual(["amount"]);
    expect(read('const a = <Field label={busy ? "wait" : "go on"} />;')).toEqual(["wait", "go on"]);
    expect(read('toast({ message: "saved" });')).toEqual(["saved"]);
  });
  it("in sentences wherever they are", () => {
    expect(read('const a = "Nothing yet";')).toEqual(["Nothing yet"]);
    expect(read("const a = `$" + "{title} is back.`;")).toEqual([" is back."]);
  });
  it("but not in what machines read", () => {
    expect(read('import a from "Some thing"; const b = <p className="Big box" type="button" />;')).toEqual(
      [],
    );
    expect(read('if (event.key === "Enter") throw new Error("No such thing");')).toEqual([]);
    expect(read('const a = say("notYet"); const b: "Some thing" | null = null;')).toEqual([]);
  });
});
