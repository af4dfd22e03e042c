import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { freshDir, type Server, startServer } from "../test/cairn.ts";

/** A server whose clock stands where it is put; until then it is the real one, as cookies need when signing in. */
export type ClockedServer = Server & { setClock: (instant: string) => void };

export async function startClockedServer(): Promise<ClockedServer> {
  const file = join(freshDir(), "clock");
  writeFileSync(file, "");
  const preload = new URL("./clock-preload.mjs", import.meta.url).href;
  const server = await startServer({ CAIRN_TEST_CLOCK: file, NODE_OPTIONS: `--import ${preload}` });
  return { ...server, setClock: (instant) => writeFileSync(file, instant) };
}
