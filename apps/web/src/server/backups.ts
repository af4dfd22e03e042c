import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { log } from "./request-log.ts";

const HOUR = 3_600_000;

/**
 * Asks now and every hour for the backup of the day, which the operator's command makes once across replicas: in a process
 * of its own, whose memory and hard work no request feels.
 * @param command the operator's commands as they were built
 * @returns stops it: resolves when nothing of it runs any more
 */
export function startBackups(command: string): () => Promise<void> {
  let running: ChildProcess | null = null;
  let stopping = false;
  const run = () => {
    if (running) return;
    const child = spawn(process.execPath, [command, "backup", "--scheduled"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    running = child;
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        said = (said + text).slice(-1_000);
      });
    child.once("error", (error) => {
      said = error.message;
    });
    child.once("close", (code) => {
      running = null;
      const message = said.trim();
      if (code === 0 && message !== "") log("info", { event: "backup", message });
      // A backup that a stop has cut off is no failure: the next start makes it.
      if (code !== 0 && !stopping) log("error", { event: "backup", message });
    });
  };
  const timer = setInterval(run, HOUR);
  timer.unref();
  run();
  return async () => {
    stopping = true;
    clearInterval(timer);
    const child = running;
    if (child?.kill()) await once(child, "close");
  };
}
