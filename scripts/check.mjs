// npm run check: what can be known without running Cairn. Each line is one promise about the sources.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { install, pnpm, requireNode, root, run, say } from "./common.mjs";

/** Below these versions there are known holes. */
const AT_LEAST = {
  next: "16.2.6",
  react: "19.2.3",
  "react-dom": "19.2.3",
  "@trpc/server": "11.8.0",
  "drizzle-orm": "0.45.2",
  "next-auth": "4.24.15",
};

const SECRETS = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\b(ghp|gho|ghs|github_pat)_[A-Za-z0-9_]{30,}/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\bsk-[A-Za-z0-9-_]{32,}/,
];

/** Exact versions and no registry's address, so that every install everywhere is the same. */
async function dependencies() {
  const wrong = [];
  const catalog = readFileSync(join(root, "pnpm-workspace.yaml"), "utf8");
  for (const [name, least] of Object.entries(AT_LEAST)) {
    const found = new RegExp(`^ {2}"?${name}"?: (\\S+)$`, "m").exec(catalog)?.[1];
    if (!found || compare(found, least) < 0) wrong.push(`${name} ${found} is older than ${least}`);
  }
  for (const [, name, version] of catalog.matchAll(/^ {2}"?([@\w/.-]+)"?: (.+)$/gm)) {
    if (/^[\^~><*]|latest/.test(version)) wrong.push(`${name} ${version} is no exact version`);
  }
  if (/https?:\/\//.test(readFileSync(join(root, "pnpm-lock.yaml"), "utf8"))) {
    wrong.push("pnpm-lock.yaml holds an address");
  }
  return wrong;
}

function compare(one, other) {
  const [a, b] = [one, other].map((version) => version.split(/[.-]/).map(Number));
  for (const [i, part] of b.entries()) if (a[i] !== part) return (a[i] ?? 0) - part;
  return 0;
}

async function secrets() {
  const listed = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    capture: true,
  });
  // A source archive without git has nothing that could be committed.
  if (listed.code !== 0) return [];
  const wrong = [];
  for (const file of listed.text.split("\0").filter(Boolean)) {
    let text;
    try {
      text = readFileSync(join(root, file), "utf8");
    } catch {
      continue;
    }
    if (SECRETS.some((secret) => secret.test(text))) wrong.push(`${file} holds what looks like a secret`);
  }
  return wrong;
}

/** The tool's own words when it is not content. */
function tool(...args) {
  return () => outcome(pnpm(["exec", ...args], { capture: true }));
}

/** A script by itself: it uses installed packages, which are not there when this file is read. */
function script(...args) {
  return () => outcome(run("node", args, { capture: true }));
}

async function outcome(running) {
  const { code, text } = await running;
  return code === 0 ? [] : [text.trim()];
}

const CHECKS = {
  types: tool("turbo", "run", "typecheck", "--output-logs=errors-only"),
  "format and lint": tool("biome", "ci", "--error-on-warnings", "."),
  "rooms and floors": script("scripts/house/rooms.mjs"),
  "the law book": script("scripts/house/rules.mjs"),
  "the checks themselves": script(
    "--test",
    "scripts/house/rooms.test.mjs",
    "scripts/house/rules.test.mjs",
    "scripts/mutants/faults.test.mjs",
  ),
  decisions: script("scripts/house/decisions.mjs"),
  "unused code": tool("knip"),
  dependencies,
  secrets,
};

/** @returns how many passed and failed, having said which */
export async function runChecks() {
  const result = { passed: 0, failed: 0 };
  for (const [name, check] of Object.entries(CHECKS)) {
    const wrong = await check();
    say(`${wrong.length === 0 ? "✓" : "✗"} ${name}`);
    for (const line of wrong) say(line.replace(/^/gm, "  "));
    result[wrong.length === 0 ? "passed" : "failed"] += 1;
  }
  return result;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  requireNode();
  await install();
  const { failed } = await runChecks();
  process.exitCode = failed === 0 ? 0 : 1;
}
