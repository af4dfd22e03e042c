// A lane: a copy of the repository in a temporary folder, in which faults are planted and taken out again, one at a time.
import { fork } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../common.mjs";
import { plant } from "./faults.mjs";

const RUNNER = fileURLToPath(new URL("runner.mjs", import.meta.url));
/** No test takes so long, on a slow machine either: after it a loop has no end. */
const PATIENCE = 180_000;
const STOPPING = 20_000;

export function openLane() {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), "cairn-mutants-")));
  for (const name of ["package.json", "pnpm-workspace.yaml", "tsconfig.base.json", "packages"])
    cpSync(join(root, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  process.once("exit", () => rmSync(copy, { recursive: true, force: true }));
  let runner = null;
  let folder = null;
  let restored = [];
  /** Tests that have passed where no fault was. */
  const trusted = new Set();

  async function start() {
    runner = fork(RUNNER, [join(copy, folder)], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      // A group of its own, which ends as one.
      detached: true,
    });
    await once(runner, "message");
  }

  async function stop() {
    if (!runner || runner.exitCode !== null || runner.signalCode !== null) return;
    const gone = once(runner, "exit");
    const late = setTimeout(() => process.kill(-runner.pid, "SIGKILL"), STOPPING);
    runner.send({ stop: true });
    await gone;
    clearTimeout(late);
  }

  /** @returns the runner's answer; null when it ended, or no test did for a long while */
  function ask(changed, tests) {
    return new Promise((done) => {
      let late = null;
      const wait = () => {
        clearTimeout(late);
        late = setTimeout(finish, PATIENCE, null);
      };
      const finish = (answer) => {
        clearTimeout(late);
        runner.off("message", hear).off("exit", end);
        done(answer);
      };
      const hear = (message) => (message.done ? finish(message) : wait());
      const end = () => finish(null);
      runner.on("message", hear).on("exit", end);
      runner.send({ changed, tests: tests.map((test) => join(copy, test)) });
      wait();
    });
  }

  /** A test that fails without a fault as well would find all of them. @throws Error with what it says */
  async function trust(test) {
    if (trusted.has(test)) return;
    const { failed, errors } = await ask(restored, [test]);
    if (failed || errors.length > 0) throw new Error(`${test} fails without any fault. ${errors.join("\n")}`);
    trusted.add(test);
  }

  return {
    async enter(workspace) {
      await stop();
      folder = workspace;
      await start();
    },

    /** @returns the test that fails with the fault planted, "no end" where none does end; null when all pass */
    async judge(fault, tests) {
      const path = join(copy, fault.path);
      const text = readFileSync(path, "utf8");
      writeFileSync(path, plant(text, fault));
      const answer = await ask([...restored, path], tests);
      writeFileSync(path, text);
      restored = [path];
      if (answer === null) {
        await stop();
        await start();
        return "no end";
      }
      if (!answer.failed) return answer.errors[0] ?? null;
      const test = answer.failed.slice(copy.length + 1);
      await trust(test);
      return test;
    },

    close: stop,
  };
}
