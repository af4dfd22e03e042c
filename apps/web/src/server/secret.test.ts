import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { EnvironmentError, readEnvironment } from "../env.ts";
import { authSecret } from "./secret.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cairn-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const secretIn = (dataDir: string) => authSecret(readEnvironment({ CAIRN_DATA: dataDir }));

it("is made once and found again", async () => {
  const made = await secretIn(join(folder, "data"));
  expect(made.length).toBeGreaterThanOrEqual(32);
  expect(await secretIn(join(folder, "data"))).toBe(made);
});

it("says in one line which data folder cannot be used", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  for (const dataDir of [file, join(file, "below"), "/proc/nothing/here"]) {
    const refused = secretIn(dataDir);
    await expect(refused).rejects.toBeInstanceOf(EnvironmentError);
    await expect(refused).rejects.toThrow(/^CAIRN_DATA \S+ cannot be used \([^\n]+\)\.$/);
  }
});
