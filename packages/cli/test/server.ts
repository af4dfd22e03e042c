import type { Server } from "node:http";
import { createServer } from "node:http";
import type { Context } from "@cairn/api/context";
import { appRouter } from "@cairn/api/root";
import { hashSecret } from "@cairn/api/secret";
import { type TestDatabase, testDatabase } from "@cairn/db/testing/common";
import { freshUser } from "@cairn/db/testing/data";
import type {} from "@cairn/db/testing/server";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import { run } from "../src/run.ts";

/** Wednesday 11 March 2026, noon. */
const NOW = Date.parse("2026-03-11T12:00:00.000Z");

/** Cairn's own procedures on loopback, with a database of their own and a clock that stands still. */
export class Cairn {
  readonly #files = new Map<string, Uint8Array>();
  readonly #db: TestDatabase;
  readonly #server: Server;
  readonly #url: string;

  private constructor(db: TestDatabase, server: Server, url: string) {
    this.#db = db;
    this.#server = server;
    this.#url = url;
  }

  static async start(): Promise<Cairn> {
    // On a machine that is busy with other tests a whole import takes longer than a page may wait.
    const db = await testDatabase({ deadline: 60_000 });
    const handle = createHTTPHandler({
      router: appRouter,
      createContext: ({ req }): Context => {
        const secret = /^Bearer (\S+)$/.exec(req.headers.authorization ?? "")?.[1];
        return {
          db,
          tokenHash: secret === undefined ? null : hashSecret(secret),
          address: "127.0.0.1",
          now: () => NOW,
          requestId: "request-1",
          doors: { signIn: 1000, signUp: 1000, passwordMin: 15, deviceSecret: "of the tests" },
          log: {
            failure: (error, procedure) => {
              throw new Error(`a defect in ${procedure}`, { cause: error });
            },
          },
        };
      },
    });
    const server = createServer((request, response) => {
      request.url = (request.url ?? "").replace("/api/trpc", "");
      handle(request, response);
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    if (typeof address !== "object" || address === null) throw new Error("not listening");
    return new Cairn(db, server, `http://127.0.0.1:${address.port}`);
  }

  /** The command line of somebody new; files are shared by all, in memory. */
  async person() {
    const { token } = await freshUser(this.#db);
    const env = { CAIRN_URL: this.#url, CAIRN_TOKEN: token };
    return async (...argv: string[]): Promise<{ code: number; text: string }> => {
      const lines: string[] = [];
      const code = await run(argv, {
        env,
        out: (text) => lines.push(text),
        err: (text) => lines.push(text),
        now: () => NOW,
        version: "1.2.3",
        read: async (file) => {
          const bytes = this.#files.get(file);
          if (!bytes) throw Object.assign(new Error(), { code: "ENOENT" });
          return bytes;
        },
        write: async (file, bytes) => {
          if (this.#files.has(file)) throw Object.assign(new Error(), { code: "EEXIST" });
          this.#files.set(file, bytes);
        },
      });
      return { code, text: lines.join("\n") };
    };
  }

  async stop(): Promise<void> {
    await new Promise((done) => this.#server.close(done));
    await this.#db.close();
  }
}
