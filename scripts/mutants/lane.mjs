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
/** No test takes so many times as long as the slowest before it or the start, and at least so long: after it a loop has no end. */
const PATIENCE = { times: 10, atLeast: 20_000 };
const STOPPING = 20_000;

export function openLane() {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), "cairn-mutants-")));
  for (const name of ["package.json", "pnpm-workspace.yaml", "tsconfig.base.json", "packages"])
    cpSync(join(root, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  process.once("exit", () => rmSync(copy, { recursive: true, force: true }));
  let runner = null;
  let folder = null;
  let slowest = 0;
  let restored = [];
  /** Tests that have passed where no fault was. */
  const trusted = new Set();

  async function start() {
    runner = fork(RUNNER, [join(copy, folder)], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      // A group of its own, which ends as one.
      detached: true,
    });
    const began = Date.now();
    await once(runner, "message");
    slowest = Math.max(slowest, Date.now() - began);
  }

  async function stop() {
    if (!runner || runner.exitCode !== null || runner.signalCode !== null) return;
    const gone = once(runner, "exit");
    const late = setTimeout(() => process.kill(-runner.pid, "SIGKILL"), STOPPING);
    runner.disconnect();
    await gone;
    clearTimeout(late);
  }

  /** @returns what fails in a test file, nothing when it passes; null when it ended, or no test of it did for a long while */
  function ask(changed, test) {
    return new Promise((done) => {
      let late = null;
      let since = Date.now();
      const wait = () => {
        clearTimeout(late);
        slowest = Math.max(slowest, Date.now() - since);
        since = Date.now();
        late = setTimeout(finish, Math.max(PATIENCE.atLeast, PATIENCE.times * slowest), null);
      };
      const finish = (errors) => {
        clearTimeout(late);
        runner.off("message", hear).off("exit", end);
        done(errors);
      };
      const hear = (message) => (message.done ? finish(message.errors) : wait());
      const end = () => finish(null);
      runner.on("message", hear).on("exit", end);
      runner.send({ changed, test: join(copy, test) });
      wait();
    });
  }

  /** A test that fails without a fault as well would find all of them. @throws Error with what it says */
  async function trust(test) {
    if (trusted.has(test)) return;
    const errors = await ask(restored, test);
    if (errors?.length !== 0) throw new Error(`${test} fails without any fault. ${errors?.join("\n")}`);
    trusted.add(test);
  }

  /** @returns the first test that fails, "no end" where one does not end; null when all pass */
  async function firstToFail(changed, tests) {
    for (const test of tests) {
      const errors = await ask(changed, test);
      if (errors === null) return "no end";
      if (errors.length > 0) return test;
    }
    return null;
  }

  return {
    async enter(workspace) {
      await stop();
      folder = workspace;
      await start();
    },

    /** @returns the test that finds the fault, "no end" where one runs for ever; null when all pass */
    async judge(fault, tests) {
      const path = join(copy, fault.path);
      const text = readFileSync(path, "utf8");
      writeFileSync(path, plant(text, fault));
      const by = await firstToFail([...restored, path], tests);
      writeFileSync(path, text);
      restored = [path];
      if (by === "no end") {
        await stop();
        await start();
      } else if (by !== null) await trust(by);
      return by;
    },

    close: stop,
  };
}
