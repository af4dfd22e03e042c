import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isEncrypted, readBackupFile, writeBackupFile } from "./backup-file.ts";

const PAYLOAD = Buffer.from(`{"format":"a payload"}\n${"row\n".repeat(20)}`);
const PASSPHRASE = "correct horse battery";

const folder = mkdtempSync(join(tmpdir(), "cairn-file-"));
const plain = join(folder, "plain");
const locked = join(folder, "locked");
beforeAll(async () => {
  await writeBackupFile(plain, Readable.from([PAYLOAD]), null);
  await writeBackupFile(locked, Readable.from([PAYLOAD]), PASSPHRASE);
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (file: string, passphrase: string | null) => buffer(readBackupFile(file, passphrase));

/** The file with other bytes in it. */
function changed(bytes: Buffer): string {
  const file = join(folder, "changed");
  writeFileSync(file, bytes);
  return file;
}

describe("a file", () => {
  it("gives back what it was given, to its owner alone", async () => {
    expect(await read(plain, null)).toEqual(PAYLOAD);
    expect(statSync(plain).mode & 0o777).toBe(0o600);
    expect(gunzipSync(readFileSync(plain).subarray(0, -65))).toEqual(PAYLOAD);
    expect(await isEncrypted(plain)).toBe(false);
  });

  it("with any byte of it changed is refused, and so is any part of it", async () => {
    const bytes = readFileSync(plain);
    for (let at = 0; at < bytes.length; at += 1) {
      const other = Buffer.from(bytes);
      other.writeUInt8((other.readUInt8(at) ^ (1 << (at % 8))) & 0xff, at);
      await expect(read(changed(other), null), `byte ${at}`).rejects.toThrow(/is damaged/);
      await expect(read(changed(bytes.subarray(0, at)), null), `${at} bytes`).rejects.toThrow(/is damaged/);
    }
  });

  it("is there whole or not at all", async () => {
    const file = join(folder, "half");
    const breaks = async function* () {
      yield PAYLOAD;
      throw new Error("the database went away");
    };
    await expect(writeBackupFile(file, breaks(), null)).rejects.toThrow(/went away/);
    expect(readdirSync(folder).filter((name) => name.startsWith("half"))).toEqual([]);
  });
});

describe("an encrypted file", () => {
  it("opens with its passphrase alone, and shows nothing without", async () => {
    expect(await isEncrypted(locked)).toBe(true);
    expect(await read(locked, PASSPHRASE)).toEqual(PAYLOAD);
    await expect(read(locked, "another passphrase")).rejects.toThrow(/passphrase does not open/);
  });

  it("with a changed byte is refused", async () => {
    const bytes = readFileSync(locked);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    await expect(read(changed(bytes), PASSPHRASE)).rejects.toThrow(/damaged/);
  });

  // age asks a terminal for the passphrase, which `script` is.
  const hasAge = ["age", "script"].every((tool) => spawnSync(tool, ["--version"]).status === 0);
  it.skipIf(!hasAge)("is one that age reads", () => {
    const out = join(folder, "opened");
    const { stdout } = spawnSync("script", ["-qec", `age -d -o ${out} ${locked}`, "/dev/null"], {
      input: `${PASSPHRASE}\n`,
      encoding: "utf8",
    });
    expect(stdout).not.toContain("error");
    expect(readFileSync(out).equals(readFileSync(plain))).toBe(true);
  });
});
