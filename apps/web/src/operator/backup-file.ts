import { createHash } from "node:crypto";
import { createReadStream, rmSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { pipeline as connected } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { Decrypter, Encrypter } from "age-encryption";
import { OperatorError } from "./command.ts";

/**
 * The file of a backup: its payload in gzip, then the SHA-256 of that in hex and the end of a line, which zcat passes over.
 * With a passphrase all of it is encrypted as age does: `age -d FILE | zcat` reads it without Cairn.
 */
const SEAL_BYTES = 65;
const AGE = "age-encryption.org/";

type Bytes = AsyncIterable<Uint8Array>;

/** Writes a file whole or not at all, readable by its owner alone. @returns its bytes */
export async function writeBackupFile(
  file: string,
  payload: AsyncIterable<Buffer>,
  passphrase: string | null,
): Promise<number> {
  const part = `${file}.part`;
  const remove = () => rmSync(part, { force: true });
  process.once("exit", remove);
  try {
    const disk = (await open(part, "w", 0o600)).createWriteStream({ flush: true });
    const whole = passphrase === null ? sealed : (plain: Bytes) => encrypted(sealed(plain), passphrase);
    await pipeline(payload, createGzip(), whole, disk);
    await rename(part, file);
    return disk.bytesWritten;
  } catch (error) {
    remove();
    throw error;
  } finally {
    process.off("exit", remove);
  }
}

/** Whether a passphrase opens the file. @throws where it cannot be read */
export async function isEncrypted(file: string): Promise<boolean> {
  const handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(AGE.length), 0, AGE.length, 0);
  await handle.close();
  return buffer.toString("latin1", 0, bytesRead) === AGE;
}

/** Reads the payload; what follows a changed byte is never its end. @throws OperatorError */
export async function* readBackupFile(file: string, passphrase: string | null): AsyncGenerator<Buffer> {
  const bytes = createReadStream(file);
  const plain = passphrase === null ? bytes : decrypted(bytes, passphrase);
  const gunzip = createGunzip();
  // What fails before it fails here: gunzip is what is read.
  connected(unsealed(plain), gunzip, () => {});
  try {
    yield* gunzip;
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`${file} is damaged, or no backup of Cairn (${reason}).`);
  } finally {
    bytes.destroy();
  }
}

async function* sealed(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
  yield Buffer.from(`${hash.digest("hex")}\n`);
}

/** Holds back as much as a seal has, until it knows what comes last. */
async function* unsealed(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let held = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const both = Buffer.concat([held, chunk]);
    const sure = both.subarray(0, Math.max(0, both.length - SEAL_BYTES));
    held = both.subarray(sure.length);
    hash.update(sure);
    yield sure;
  }
  if (held.toString("latin1") !== `${hash.digest("hex")}\n`) throw new Error("its checksum differs");
}

async function* encrypted(plain: Bytes, passphrase: string): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  yield* await encrypter.encrypt(webStream(plain));
}

async function* decrypted(bytes: Bytes, passphrase: string): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const plain = await decrypter.decrypt(webStream(bytes)).catch(() => {
    throw new OperatorError("The passphrase does not open this file, or the file is damaged.");
  });
  yield* plain;
}

function webStream(bytes: Bytes): ReadableStream<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(stream) {
      const { done, value } = await chunks.next();
      if (done) stream.close();
      else stream.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}
