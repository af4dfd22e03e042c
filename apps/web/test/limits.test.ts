import { uuidv7 } from "uuidv7";
import { afterEach, expect, it } from "vitest";
import { type Server, startServer } from "./cairn.ts";
import { newcomer, Person } from "./person.ts";

let server: Server;
afterEach(() => server.stop());

const MANY = 30;

it("signing in is limited whatever the headers say, and a bystander never is", async () => {
  server = await startServer({ CAIRN_LIMIT_SIGN_IN: "10" });
  const victim = new Person(server.url);
  await victim.signUp();
  await victim.signIn();
  const answers: Response[] = [];
  for (let i = 0; i < MANY; i += 1) {
    const guess = new Person(server.url, victim.email);
    const csrf = await (await guess.fetch("/api/auth/csrf")).json();
    const answer = await guess.fetch("/api/auth/callback/credentials", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Forwarded-For": `198.51.100.${i}` },
      body: new URLSearchParams({ ...csrf, email: victim.email, password: `guess number ${i} of many` }),
    });
    answers.push(answer);
  }
  const limited = answers.filter((answer) => answer.status === 429);
  expect(limited.length).toBeGreaterThanOrEqual(MANY - 11);
  expect(Number(limited[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  // Whoever signed in on this device before has tries of their own: nobody locks anybody out.
  expect((await victim.signIn()).status).toBe(200);
  // Signed in already, from the same address: reads and writes go on.
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});

it("behind a trusted proxy each client is counted alone", async () => {
  server = await startServer({ CAIRN_LIMIT_SIGN_UP: "1", TRUSTED_PROXIES: "127.0.0.1" });
  const { url } = server;
  const signUp = (client: string) =>
    fetch(`${url}/api/trpc/user.signUp`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Forwarded-For": client },
      body: JSON.stringify({
        name: "Someone",
        email: `${crypto.randomUUID()}@example.org`,
        password: `${crypto.randomUUID()} of my own`,
        zone: "UTC",
        locale: "en",
      }),
    });
  expect((await signUp("198.51.100.1")).status).toBe(200);
  expect((await signUp("198.51.100.1")).status).toBe(429);
  expect((await signUp("192.0.2.66, 198.51.100.1")).status).toBe(429);
  expect((await signUp("198.51.100.2")).status).toBe(200);
});

it("writing is limited, with the time to wait, and reading goes on", async () => {
  server = await startServer({ CAIRN_LIMIT_WRITES: "5" });
  const person = await newcomer(server);
  const statuses: number[] = [];
  const left: (string | null)[] = [];
  let wait: string | null = null;
  for (let i = 0; i < 8; i += 1) {
    const answer = await person.mutate("area.put", {
      id: uuidv7(),
      name: `Area ${i}`,
      position: i,
    });
    statuses.push(answer.status);
    left.push(answer.headers.get("ratelimit"));
    expect(answer.headers.get("ratelimit-policy")).toBe('"writes";q=5;w=300');
    wait = answer.headers.get("retry-after") ?? wait;
  }
  expect(statuses.at(-1)).toBe(429);
  expect(left.slice(0, 2)).toEqual(['"writes";r=4;t=60', '"writes";r=3;t=120']);
  expect(left.at(-1)).toBe('"writes";r=0;t=300');
  expect(Number(wait)).toBeGreaterThan(0);
  expect((await person.query("user.me")).status).toBe(200);
});

it("forms ask for the length that the operator asked for", async () => {
  server = await startServer({ CAIRN_PASSWORD_MIN: "9" });
  const html = await (await fetch(`${server.url}/sign-up`)).text();
  expect(html).toContain("At least 9 characters.");
});
