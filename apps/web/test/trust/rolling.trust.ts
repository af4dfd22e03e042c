import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { uuidv7 } from "uuidv7";
import { expect, it, onTestFinished, vi } from "vitest";
import { freshDir, type Server, startServer } from "../cairn.ts";
import { Person, pageRead, readingGoal } from "../person.ts";
import { startPostgres } from "../postgres.ts";
import { print } from "./print.ts";

const ROUNDS = 3;
const CALLERS = 8;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  return typeof address === "object" && address ? address.port : 0;
}

/** nginx as an operator has it in front of replicas: what one does not answer, the next one is asked, since Cairn does nothing twice. */
async function startNginx(port: number, replicas: number[]): Promise<ChildProcess> {
  const folder = freshDir();
  chmodSync(folder, 0o755);
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const config = `
    pid ${folder}/pid; error_log ${folder}/error.log; events {}
    http {
      access_log off;
      ${places.map((place) => `${place}_temp_path ${folder}/${place};`).join(" ")}
      upstream cairn { ${replicas.map((at) => `server 127.0.0.1:${at} max_fails=0;`).join(" ")} }
      server {
        listen 127.0.0.1:${port};
        location / {
          proxy_pass http://cairn;
          proxy_set_header Host $http_host;
          proxy_set_header X-Forwarded-For $remote_addr;
          proxy_next_upstream error timeout http_503 non_idempotent;
        }
      }
    }`;
  const file = join(folder, "nginx.conf");
  writeFileSync(file, config);
  const nginx = spawn("nginx", ["-c", file, "-p", folder, "-e", `${folder}/error.log`, "-g", "daemon off;"], {
    stdio: "inherit",
  });
  onTestFinished(async () => {
    nginx.kill("SIGTERM");
    await once(nginx, "close");
  });
  return nginx;
}

it.skipIf(spawnSync("nginx", ["-v"]).status !== 0)(
  "replicas restarted one after the other under load: no request fails, none is lost",
  async () => {
    const postgres = await startPostgres();
    const [front, ...ports] = [await freePort(), await freePort(), await freePort()];
    const CAIRN_URL = `http://localhost:${front}`;
    const start = (port: number) =>
      startServer({
        DATABASE_URL: postgres.adminUrl,
        AUTH_SECRET: "a secret of the operator's own, long enough",
        TRUSTED_PROXIES: "127.0.0.1",
        CAIRN_URL,
        PORT: String(port),
      });
    const replicas: Server[] = [];
    for (const port of ports) replicas.push(await start(port));
    onTestFinished(async () => {
      await Promise.all(replicas.map((replica) => replica.stop()));
      await postgres.stop();
    });
    await startNginx(front, ports);
    await vi.waitUntil(
      () =>
        fetch(`${CAIRN_URL}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 20_000, interval: 50 },
    );

    const person = new Person(CAIRN_URL);
    await person.signUp();
    expect((await person.signIn()).status).toBe(200);
    const goalId = await readingGoal(person);
    const failed: string[] = [];
    const written = new Set<string>();
    let asked = 0;
    let slowest = 0;
    let over = false;
    const ask = async (what: () => Promise<Response>) => {
      const began = performance.now();
      const answer = await what().catch((error: unknown) =>
        String(error instanceof Error ? error.cause : error),
      );
      slowest = Math.max(slowest, performance.now() - began);
      asked += 1;
      if (typeof answer === "string") failed.push(answer);
      else if (answer.status !== 200) failed.push(`${answer.status} ${await answer.text()}`);
      else {
        await answer.arrayBuffer();
        return true;
      }
      return false;
    };
    const callers = Array.from({ length: CALLERS }, async () => {
      while (!over) {
        const id = uuidv7();
        if (await ask(() => person.mutate("checkIn.put", pageRead(goalId, id)))) written.add(id);
        await ask(() => person.query("user.me"));
      }
    });
    const stops: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [place, port] of ports.entries()) {
        await delay(500);
        const began = performance.now();
        expect(await replicas[place]?.stop()).toBe(0);
        stops.push(performance.now() - began);
        replicas[place] = await start(port);
      }
    }
    over = true;
    await Promise.all(callers);
    print(
      `${asked} requests while two replicas were restarted ${ROUNDS} times each: ${failed.length} failed, the slowest ${slowest.toFixed(0)} ms; ` +
        `a stop took ${Math.max(...stops).toFixed(0)} ms at most`,
    );
    expect(failed).toEqual([]);
    const view = await (await person.query("goal.get", { id: goalId })).json();
    expect(view.result.data.figures.current).toBe(written.size);
  },
);
