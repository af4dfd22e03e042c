import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

export type Running = { url: string; pid: number; stop: () => Promise<void> };

type Command = { command: string; args: string[]; env: Record<string, string>; cwd?: string; ready: RegExp };

/** Milliseconds that a server may take to say that it is ready, and to stop. */
const PATIENCE = 60_000;

/** Starts a server and waits until it prints its address, which is the first group of `ready`. */
export async function startProcess({ command, args, env, cwd, ready }: Command): Promise<Running> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const exited = new Promise<void>((done) => child.once("close", () => done()));
  const found = new Promise<string>((done, fail) => {
    const read = (text: string) => {
      // A server that is asked a million times may say as much; its beginning is enough.
      if (output.length < 100_000) output += text;
      const address = ready.exec(output)?.[1];
      if (address !== undefined) done(address);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", read);
    child.once("error", fail);
    exited.then(() => fail(new Error(`${command} ${args.join(" ")} ended:\n${output}`)));
  });
  const url = await Promise.race([found, late(command)]);
  return { url, pid: child.pid ?? 0, stop: () => stop(child, exited) };
}

async function late(command: string): Promise<never> {
  await delay(PATIENCE, undefined, { ref: false });
  throw new Error(`${command} was not ready after ${PATIENCE / 1000} s`);
}

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  await exited;
  clearTimeout(timer);
}

/** Milliseconds of processor of a process and those below it, without the tree of `apart`; of what ended below it as well. Null where the system (all but Linux) does not tell. */
export function cpuMs(pid: number, apart?: number): number | null {
  try {
    return tree(pid, apart).reduce((sum, each) => sum + ticksOf(each), 0) * 10;
  } catch {
    return null;
  }
}

/** Memory, what is shared with others counted in part (PSS), in MB. */
export function memoryMb(pid: number, apart?: number): number | null {
  try {
    const kb = tree(pid, apart).map((each) => {
      const found = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/smaps_rollup`, "utf8"));
      return Number(found?.[1] ?? 0);
    });
    return kb.reduce((sum, each) => sum + each, 0) / 1024;
  } catch {
    return null;
  }
}

/** A process and those below it that live. */
function tree(pid: number, apart?: number): number[] {
  if (pid === apart) return [];
  const below = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number),
  );
  return [pid, ...below.flatMap((child) => tree(child, apart))];
}

/** Hundredths of a second: its own, and of its children that have ended; none of what has ended itself since it was listed. */
function ticksOf(pid: number): number {
  if (!existsSync(`/proc/${pid}/stat`)) return 0;
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
}
