import { uuidv7 } from "uuidv7";
import type { Server } from "./cairn.ts";

/** A browser reduced to its cookies and the headers that every browser sends. */
export class Person {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    readonly email = `person-${crypto.randomUUID()}@example.org`,
    readonly password = `${crypto.randomUUID()} of my own`,
  ) {}

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("Origin", this.url);
    headers.set("Sec-Fetch-Site", "same-origin");
    if (this.cookies.size > 0) {
      headers.set("Cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    }
    const response = await fetch(this.url + path, { redirect: "manual", ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  mutate(procedure: string, input: unknown): Promise<Response> {
    return this.fetch(`/api/trpc/${procedure}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(input),
    });
  }

  query(procedure: string, input?: unknown): Promise<Response> {
    const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    return this.fetch(`/api/trpc/${procedure}${query}`);
  }

  async auth(route: string, fields: Record<string, string>): Promise<Response> {
    const answer = await (await this.fetch("/api/auth/csrf")).json();
    return this.fetch(`/api/auth/${route}`, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken: answer.csrfToken, json: "true", ...fields }),
    });
  }

  async signUp(): Promise<void> {
    const { email, password } = this;
    const account = { name: "Someone", email, password, zone: "Europe/Berlin", locale: "en-GB" };
    const made = await this.mutate("user.signUp", account);
    if (!made.ok) throw new Error(`signing up: ${made.status} ${await made.text()}`);
  }

  signIn(password = this.password): Promise<Response> {
    return this.auth("callback/credentials", { email: this.email, password, callbackUrl: "/" });
  }
}

/** Somebody with an account of their own, signed in. */
export async function newcomer(server: Server): Promise<Person> {
  const person = new Person(server.url);
  await person.signUp();
  const answer = await person.signIn();
  if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`);
  return person;
}

/** @returns the id of a goal that many small check-ins add up to */
export async function readingGoal(person: Person): Promise<string> {
  const id = uuidv7();
  const made = await person.mutate("goal.create", {
    id,
    title: "Read",
    start: "2026-01-01",
    colour: "sky",
    measure: { kind: "metric", unit: "pages", step: 1, start: 0, aggregation: "sum", direction: "up" },
    plan: { target: 100_000, due: "2026-12-31" },
  });
  if (!made.ok) throw new Error(`making a goal: ${made.status} ${await made.text()}`);
  return id;
}

/** The day of every `pageRead`. */
export const DAY = "2026-01-15";

/** The input of checkIn.put: one more page. */
export function pageRead(goalId: string, id = uuidv7()) {
  const at = `${DAY}T12:00:00Z`;
  return { id, goalId, day: DAY, kind: "entry" as const, value: 1, note: "", zone: "UTC", at };
}
