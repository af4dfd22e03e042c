// What the scripts share. Plain Node without dependencies: they run before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const OLDEST_NODE = [20, 19];
const QUIET = {
  TURBO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  NO_COLOR: "1",
};

export function say(line) {
  process.stdout.write(`${line}\n`);
}

export function stop(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  stop(`Cairn needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.`);
}

/** Variables of a .env file at the root; those of the environment win. */
export function loadEnv() {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * Runs a tool at the root and resolves to its exit code. With `capture` it resolves to { code, text } and prints nothing.
 */
export function run(command, args, { env = {}, cwd = root, capture = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...QUIET, ...env },
      stdio: ["ignore", capture ? "pipe" : "inherit", capture ? "pipe" : "inherit"],
      shell: process.platform === "win32",
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
    }
    const finish = (code) => {
      process.off("SIGTERM", forward);
      done(capture ? { code, text } : code);
    };
    const forward = () => child.kill("SIGTERM");
    process.on("SIGTERM", forward);
    child.on("error", (error) => {
      text += error.message;
      finish(127);
    });
    child.on("close", (code) => finish(code ?? 1));
  });
}

/** The pnpm named in package.json, fetched by npx: nothing but Node and npm is expected on the machine. */
export function pnpm(args, options) {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return run("npx", ["--yes", packageManager, ...args], options);
}

/** Runs the step, whose output matters only when it fails. Its title is no result: it never mixes with what a command prints. */
export async function quietly(title, step) {
  process.stderr.write(`${title}\n`);
  const { code, text } = await step;
  if (code !== 0) {
    process.stderr.write(text);
    stop(`${title.replace(/…$/, "")}: failed.`);
  }
}

export const INSTALL_FILES = [/^patches\//, /^pnpm-(lock|workspace)\.yaml$/, /(^|\/)package\.json$/];
const NOT_BUILT =
  /(^|\/)(node_modules|next-env\.d\.ts|\.next|\.server|\.turbo|coverage|dist|e2e|test|bench|test-results)(\/|$)|\.(test\.tsx?|tsbuildinfo)$/;

/** A hash over names and contents, so that a touched or checked-out file is not taken for a changed one. */
export function fingerprint(patterns) {
  const hash = createHash("sha256").update(
    `${process.platform} ${process.arch} ${process.versions.modules}\n`,
  );
  const visit = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (NOT_BUILT.test(path)) continue;
      if (entry.isDirectory()) {
        if (/^(apps|packages|patches|benchmarks)(\/|$)/.test(path)) visit(path);
      } else if (patterns.some((pattern) => pattern.test(path))) {
        hash.update(`${path}\n`).update(readFileSync(join(root, path)));
      }
    }
  };
  visit("");
  return hash.digest("hex").slice(0, 16);
}

/** Installs the locked packages, unless that has been done for this very lockfile. */
export async function install() {
  const stamp = join(root, "node_modules/.cairn-installed");
  const wanted = fingerprint(INSTALL_FILES);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  await quietly(
    "Installing packages…",
    pnpm(["install", "--frozen-lockfile", "--prefer-offline", "--reporter=append-only"], {
      env: { CI: "1" },
      capture: true,
    }),
  );
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}
