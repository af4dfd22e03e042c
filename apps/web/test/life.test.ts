import { once } from "node:events";
import { cpSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import {
  buildFolder,
  CAN_MOUNT,
  freshDir,
  isAlive,
  postgresOf,
  runServer,
  type Server,
  startServer,
} from "./cairn.ts";
import { newcomer, Person, pageRead, readingGoal } from "./person.ts";

/** One plain line on the way out. */
const ONE_LINE = /^Cairn does not start: [^\n]+\n$/m;

describe("a start", () => {
  it("needs nothing but the folder of the build", async () => {
    const copy = join(freshDir(), "moved");
    cpSync(buildFolder(), copy, { recursive: true, verbatimSymlinks: true });
    const server = await startServer({}, { folder: copy });
    const page = await fetch(`${server.url}/sign-in`);
    expect(page.status).toBe(200);
    const script = /<script[^>]* src="([^"]+)"/.exec(await page.text())?.[1];
    expect((await fetch(server.url + script)).status).toBe(200);
    expect((await newcomer(server)).cookies.size).toBeGreaterThan(0);
    expect(await server.stop()).toBe(0);
  });

  it.each([
    { PORT: "eighty" },
    { PORT: "70000" },
    { CAIRN_URL: "not an address" },
    { DATABASE_URL: "postgres://cairn@127.0.0.1:1/cairn" },
    { DATABASE_URL: "postgres://cairn@127.0.0.1:1/cairn", AUTH_SECRET: "short" },
    {
      DATABASE_URL: "postgres://cairn@127.0.0.1:1/cairn",
      AUTH_SECRET: "replace-this-with-at-least-32-random-characters",
    },
    { DATABASE_URL: "postgres://cairn@127.0.0.1:1/cairn", AUTH_SECRET: "k".repeat(32) },
    { CAIRN_HOST: "203.0.113.1" },
  ])("that cannot be ends with one line: %j", async (variables) => {
    const { code, output } = await runServer(variables);
    expect(code).toBe(1);
    expect(output).toMatch(ONE_LINE);
    expect(output).not.toContain("    at ");
  });

  it("on a port in use ends with one line", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((done) => other.once("listening", done));
    const address = other.address();
    const PORT = String(typeof address === "object" && address ? address.port : 0);
    const { code, output } = await runServer({ PORT });
    other.close();
    expect(code).toBe(1);
    expect(output).toContain(`Cairn does not start: PORT ${PORT} is in use by another program.`);
  });

  it("on the data of a running Cairn is refused, and disturbs nobody", async () => {
    const first = await startServer();
    const { code, output } = await runServer({ CAIRN_DATA: first.dataDir });
    expect(code).toBe(1);
    expect(output).toMatch(ONE_LINE);
    expect(output).toContain("Another Cairn already uses");
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    expect(await first.stop()).toBe(0);
  });

  it("reads .env where it is started, and the environment wins", async () => {
    const cwd = freshDir();
    writeFileSync(join(cwd, ".env"), "CAIRN_PASSWORD_MIN=nine\n");
    expect((await runServer({}, { cwd })).output).toContain("CAIRN_PASSWORD_MIN must be");
    const server = await startServer({ CAIRN_PASSWORD_MIN: "9" }, { cwd });
    expect(await server.stop()).toBe(0);
  });

  it.each(["no process", String(process.pid)])(
    "beside a broken lock file ends with one line: %s",
    async (content) => {
      const first = await startServer();
      await first.stop();
      const lock = join(first.dataDir, "postgres/postmaster.pid");
      writeFileSync(lock, `${content}\n`);
      const { code, output } = await runServer({ CAIRN_DATA: first.dataDir });
      expect(code).toBe(1);
      expect(output).toMatch(ONE_LINE);
      expect(output).toContain("postmaster.pid");
    },
  );

  it.skipIf(!CAN_MOUNT).each([
    ["a disk that fills up", "size=12m", "No space left on device"],
    ["a folder that cannot be written to", "ro", "read-only file system"],
  ])("on %s ends with one line", async (_what, mount, reason) => {
    const { code, output } = await runServer({}, { mount });
    expect(code).toBe(1);
    expect(output).toMatch(ONE_LINE);
    expect(output).toContain(reason);
  });

  it("keeps its secret to itself", async () => {
    const server = await startServer();
    const file = join(server.dataDir, "auth-secret");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8").trim().length).toBeGreaterThanOrEqual(32);
    await server.stop();
  });
});

/** Ways in which people and service managers ask a server to stop. */
const STOPS: Record<string, (server: Server) => Promise<void>> = {
  "the leader alone": async ({ process: { pid = 0 } }) => {
    process.kill(pid, "SIGTERM");
  },
  "the whole group": async ({ process: { pid = 0 } }) => {
    process.kill(-pid, "SIGTERM");
  },
  "the whole group, and the leader again": async ({ process: { pid = 0 } }) => {
    process.kill(-pid, "SIGTERM");
    await delay(100);
    process.kill(pid, "SIGTERM");
  },
  "every process, PostgreSQL too": async (server) => {
    process.kill(postgresOf(server), "SIGTERM");
    process.kill(server.process.pid ?? 0, "SIGTERM");
  },
};

describe("a stop", () => {
  it.each(Object.keys(STOPS))(
    "asked of %s, under eight writers, cuts nobody off and leaves nothing behind",
    async (whom) => {
      const server = await startServer();
      const person = await newcomer(server);
      const goalId = await readingGoal(person);
      const postgres = postgresOf(server);
      const cut: string[] = [];
      let written = 0;
      const write = async () => {
        while (true) {
          try {
            const answer = await person.mutate("checkIn.put", pageRead(goalId));
            await answer.text();
            if (answer.status === 200) written += 1;
            else if (answer.status !== 503) cut.push(String(answer.status));
            // As a load balancer does: what is told to leave asks its next question of another replica.
            if (answer.headers.get("connection") === "close") return;
          } catch (error) {
            // Nobody listens any more: the next replica does. Anything else is a question without an answer.
            const cause = error instanceof Error ? error.cause : null;
            const code = cause instanceof Error && "code" in cause ? cause.code : String(error);
            if (code !== "ECONNREFUSED") cut.push(String(code));
            return;
          }
        }
      };
      const writers = Array.from({ length: 8 }, write);
      await vi.waitUntil(() => written > 50, { timeout: 60_000 });
      const began = Date.now();
      await STOPS[whom]?.(server);
      expect(await server.exited).toBe(0);
      expect(Date.now() - began).toBeLessThan(9_000);
      await Promise.all(writers);
      expect(cut).toEqual([]);
      expect(isAlive(postgres)).toBe(false);
    },
  );

  it("answers what still arrives, and does not wait for it longer than it may", async () => {
    const server = await startServer();
    // A request whose body never ends is in flight for as long as it may.
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    socket.write(
      "POST /api/trpc/user.signUp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n",
    );
    socket.write("Content-Length: 10\r\n\r\n");
    await once(socket, "ready");
    const began = Date.now();
    const stopped = server.stop();
    let text = "";
    for await (const part of socket.setEncoding("utf8")) text += part;
    expect(text).toMatch(/^HTTP\/1.1 503 /);
    expect(await stopped).toBe(0);
    expect(Date.now() - began).toBeLessThan(9_000);
  });

  it("keeps everything for the next start", async () => {
    const first = await startServer();
    const person = await newcomer(first);
    await first.stop();
    const second = await startServer({ CAIRN_DATA: first.dataDir });
    const again = new Person(second.url, person.email, person.password);
    for (const [name, value] of person.cookies) again.cookies.set(name, value);
    expect((await again.query("user.me")).status).toBe(200);
    await second.stop();
  });
});

describe("the log", () => {
  it("has one JSON line a request, with who asked for what, and nothing that they wrote or keep secret", async () => {
    const server = await startServer();
    const person = new Person(server.url, "canary-address@example.org", "canary password of four words");
    await person.signUp();
    await person.signIn("canary wrong password again");
    await person.signIn();
    const me = await (await person.query("user.me")).json();
    await person.query("goal.get", { id: "canary-id" });
    await person.fetch("/sign-in?next=/canary-query", { headers: { "X-Forwarded-For": "192.0.2.66" } });
    await server.stop();

    const lines = server.log().filter((line) => line.requestId && line.method);
    expect(lines.find((line) => String(line.procedures) === "user.me")).toMatchObject({
      level: "info",
      userId: me.result.data.id,
      method: "GET",
      status: 200,
      time: expect.stringMatching(/^\d{4}-/),
      ms: expect.any(Number),
    });
    const secrets = [...person.cookies.values(), "canary", "192.0.2.66"];
    for (const secret of secrets) expect(server.output()).not.toContain(secret);
  });
});
