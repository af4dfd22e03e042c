import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Place, socketIn } from "./postmaster.ts";
import type { Privileges } from "./process.ts";

/** sun_path holds 108 bytes on Linux, 104 on macOS; PostgreSQL appends a file name of 17. */
const SOCKET_DIR_BYTES = 80;

/** Where a server is to listen, and the settings that say so. */
export type Address = {
  place: Place;
  settings: Record<string, string>;
  /** Removes what was made for it. */
  release(): Promise<void>;
};

/** Chooses a socket in a private directory, as short as its limit asks; on Windows a free port of the loopback. */
export async function chooseAddress(dataDir: string, privileges: Privileges, port: string): Promise<Address> {
  if (process.platform === "win32") {
    const free = await freePort();
    return {
      place: { host: "127.0.0.1", port: free },
      settings: { listen_addresses: "127.0.0.1", port: String(free), unix_socket_directories: "" },
      release: async () => {},
    };
  }
  const short = join(dataDir, "run");
  const fits = Buffer.byteLength(short) <= SOCKET_DIR_BYTES;
  if (fits) await mkdir(short, { recursive: true, mode: 0o700 });
  const directory = fits ? short : await mkdtemp(join(tmpdir(), "cairn-"));
  await privileges.own(directory, 0o700);
  return {
    place: socketIn(directory, Number(port)),
    settings: { listen_addresses: "", port, unix_socket_directories: directory },
    release: async () => {
      if (!fits) await rm(directory, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
