import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { buildFolder, type Exit, freshDir, type Server, startServer } from "./cairn.ts";
import { newcomer, Person, pageRead, readingGoal } from "./person.ts";
import { type Postgres, startPostgres } from "./postgres.ts";

/** Runs one of the operator's commands of the build. */
function operate(args: string[], variables: Record<string, string>): Promise<Exit> {
  return new Promise((done) => {
    const command = [join(buildFolder(), "apps/web/operator.js"), ...args];
    const child = spawn(process.execPath, command, {
      env: { PATH: process.env.PATH, NODE_ENV: "production", ...variables },
      cwd: freshDir(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    child.once("close", (code) => done({ code, output }));
  });
}

/** The same person at another server: with their password, since sessions stay behind. */
async function returns(person: Person, server: Server): Promise<Person> {
  const again = new Person(server.url, person.email, person.password);
  expect((await again.signIn()).status).toBe(200);
  return again;
}

const AUTH_SECRET = "a secret of the operator's own, long enough";
const ONE_LINE = /^[^\n]+\n$/;

let server: Server;
let person: Person;
let goalId: string;
const folder = freshDir();
const file = join(folder, "one.backup");
beforeAll(async () => {
  server = await startServer();
  person = await newcomer(server);
  goalId = await readingGoal(person);
  for (let entry = 0; entry < 5; entry += 1) await person.mutate("checkIn.put", pageRead(goalId));
});
afterAll(async () => {
  await server.stop();
});

async function pagesOf(someone: Person): Promise<number> {
  const view = await (await someone.query("goal.get", { id: goalId })).json();
  return view.result.data.figures.current;
}

describe("backup and restore", () => {
  it("beside a Cairn that runs, and into one that then starts", async () => {
    const made = await operate(["backup", file], { CAIRN_DATA: server.dataDir });
    expect(made.output).toMatch(/^\S+one\.backup: 1 account, \d+ rows, 0\.0 MB\n$/);
    expect(made.code).toBe(0);
    expect((await operate(["backup", file], { CAIRN_DATA: server.dataDir })).output).toContain(
      "there already",
    );
    const refused = await operate(["restore", file], { CAIRN_DATA: server.dataDir });
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(ONE_LINE);
    expect(refused.output).toContain("Another Cairn already uses");
    expect((await operate(["verify"], { CAIRN_DATA: server.dataDir })).output).toBe(
      "1 account: every figure is what the log says.\n",
    );

    const CAIRN_DATA = freshDir();
    const restored = await operate(["restore", file], { CAIRN_DATA });
    expect(restored).toMatchObject({ code: 0 });
    const again = await operate(["restore", file], { CAIRN_DATA });
    expect(again.code).toBe(1);
    expect(again.output).toMatch(/^Nothing was restored: the database is not empty[^\n]*\n$/);
    const second = await startServer({ CAIRN_DATA });
    // A cookie of the original opens nothing here.
    const copied = new Person(second.url);
    for (const [name, value] of person.cookies) copied.cookies.set(name, value);
    expect((await copied.query("user.me")).status).toBe(401);
    expect(await pagesOf(await returns(person, second))).toBe(5);
    await second.stop();
    expect((await operate(["verify"], { CAIRN_DATA })).code).toBe(0);
  });

  it("from the embedded database into the operator's own, and back", async () => {
    const postgres: Postgres = await startPostgres();
    const external = { DATABASE_URL: postgres.adminUrl, AUTH_SECRET };
    expect(await operate(["restore", file], external)).toMatchObject({ code: 0 });
    const other = await startServer(external);
    const refused = await operate(["restore", file], external);
    expect(refused.output).toMatch(/^Nothing was restored: Cairn is running on this database[^\n]*\n$/);
    const there = await returns(person, other);
    await there.mutate("checkIn.put", pageRead(goalId));
    const back = join(folder, "back.age");
    const CAIRN_BACKUP_PASSPHRASE = "four words of mine";
    expect((await operate(["backup", back], { ...external, CAIRN_BACKUP_PASSPHRASE })).output).toContain(
      "encrypted",
    );
    expect((await operate(["undo-upgrade"], external)).output).toContain("restore a backup");
    await other.stop();
    await postgres.stop();

    const CAIRN_DATA = freshDir();
    const without = await operate(["restore", back], { CAIRN_DATA });
    expect(without.output).toMatch(/A passphrase is needed: set CAIRN_BACKUP_PASSPHRASE/);
    expect(await operate(["restore", back], { CAIRN_DATA, CAIRN_BACKUP_PASSPHRASE })).toMatchObject({
      code: 0,
    });
    const last = await startServer({ CAIRN_DATA });
    expect(await pagesOf(await returns(person, last))).toBe(6);
    await last.stop();
  });

  it("a damaged file is refused in one line, and makes no database", async () => {
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100);
    const broken = join(folder, "broken.backup");
    writeFileSync(broken, bytes);
    const CAIRN_DATA = freshDir();
    for (const command of ["restore", "verify"]) {
      const refused = await operate([command, broken], { CAIRN_DATA });
      expect(refused.code).toBe(1);
      expect(refused.output).toMatch(/^\S+broken\.backup is damaged, or no backup of Cairn[^\n]+\n$/);
    }
    expect(readdirSync(CAIRN_DATA)).toEqual([]);
    expect((await operate(["verify", file], { CAIRN_DATA })).output).toMatch(
      /is whole, as of 2\S+: 1 account/,
    );
  });
});

it("one backup a day, by whichever replica, and the last two weeks of them", async () => {
  const dir = freshDir();
  const days = Array.from(
    { length: 20 },
    (_, day) => `cairn-2020-01-${String(day + 1).padStart(2, "0")}.backup`,
  );
  const kept = ["cairn-2019-12-31-1200.backup", "mine.txt"];
  for (const name of [...days, ...kept]) writeFileSync(join(dir, name), "");
  const postgres = await startPostgres();
  const variables = { DATABASE_URL: postgres.adminUrl, AUTH_SECRET, CAIRN_BACKUP_DIR: dir };
  const replicas = [await startServer(variables), await startServer(variables)];
  const today = join(dir, `cairn-${new Date().toISOString().slice(0, 10)}.backup`);
  await vi.waitUntil(() => existsSync(today) && readdirSync(dir).length === 16, {
    timeout: 30_000,
    interval: 50,
  });
  expect(await operate(["backup", "--scheduled"], variables)).toEqual({ code: 0, output: "" });
  await Promise.all(replicas.map((replica) => replica.stop()));
  const logged = replicas.flatMap((replica) => replica.log()).filter(({ event }) => event === "backup");
  expect(logged).toMatchObject([{ level: "info", message: expect.stringContaining("0 accounts") }]);
  expect(readdirSync(dir).sort()).toEqual([...kept, ...days.slice(7), today.slice(dir.length + 1)].sort());
  await postgres.stop();
});
