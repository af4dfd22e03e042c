// What the scripts share. Plain Node without dependencies: they run before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const OLDEST_NODE = [20, 19];

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

const quiet = { TURBO_TELEMETRY_DISABLED: "1", NEXT_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };

/** The pnpm named in package.json, fetched by npx: nothing but Node and npm is expected on the machine. */
export function pnpm(args, options = {}) {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return run("npx", ["--yes", packageManager, ...args], options);
}

/** Runs a tool at the root and resolves to its exit code; `lines` sees what it prints. */
export function run(command, args, { env = {}, lines } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...quiet, ...env },
      stdio: ["ignore", lines ? "pipe" : "inherit", lines ? "pipe" : "inherit"],
      shell: process.platform === "win32",
    });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", lines);
    const forward = (signal) => child.kill(signal);
    process.on("SIGTERM", forward);
    process.on("error", forward);
    child.on("error", (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      done(127);
    });
    child.on("close", (code, signal) => {
      process.off("SIGTERM", forward);
      done(signal ? 130 : (code ?? 1));
    });
  });
}

export async function install() {
  const code = await pnpm(["install", "--frozen-lockfile", "--prefer-offline", "--reporter=append-only"], {
    env: { CI: "1" },
  });
  if (code !== 0) stop("The packages could not be installed. Is the package registry reachable?");
}

export function turbo(args, options) {
  return pnpm(["exec", "turbo", "run", ...args, "--output-logs=errors-only"], options);
}

export function output(command, args) {
  const result = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  return result.status === 0 ? result.stdout.trim() : null;
}
