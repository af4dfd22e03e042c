import type { ErrorCode } from "@cairn/core/refusal/error";
import type { TestDatabase } from "@cairn/db/testing/common";
import type { AnyRouter } from "@trpc/server";
import type { AppRouter } from "../../src/root.ts";
import type { Caller } from "../common.ts";

/** Ids of things that one person has. */
export type Things = {
  /** The person, whose address is made of it. */
  person: string;
  goal: string;
  outcome: string;
  checklist: string;
  objective: string;
  checkIn: string;
  area: string;
  pause: string;
  milestone: string;
  session: string;
  token: string;
};

/** Someone who has one of everything, signed in. */
export type Someone = { db: TestDatabase; api: Caller; tokenHash: string; id: string; things: Things };

/**
 * What a refusal says (its code, and the field with the reason where there is one), in which case, and how that person comes
 * by it.
 */
export type Refusal = [
  says: ErrorCode | `${ErrorCode} ${string}: ${string}`,
  when: string,
  provoke: (someone: Someone) => Promise<unknown>,
];

export type Procedure = {
  /** A good input about these things, for the person who has them. Fresh ids each time. */
  input: (things: Things) => unknown;
  /** Which of the things it is about: with another's ids, or with ids of nothing, the answer is NOT_FOUND. */
  about: (keyof Things)[];
  /** Where the id of another thing is refused at its field: a parent, an area. */
  points?: { field: string; at: keyof Things }[];
  /** Answered to anyone, signed in or not. */
  open?: true;
  /** What it refuses beside what all do: nobody, an input that is none, an id of nothing. */
  refuses: Refusal[];
};

type Routers = AppRouter["_def"]["record"];
/** The path of a procedure: "goal.create". */
export type ProcedurePath = {
  [Noun in keyof Routers & string]: `${Noun}.${keyof Routers[Noun] & string}`;
}[keyof Routers & string];
/** A part of the table: every procedure of these nouns, or it does not compile. */
export type ProceduresOf<Noun extends keyof Routers & string> = {
  [Path in Extract<ProcedurePath, `${Noun}.${string}`>]: Procedure;
};

/** A day and a moment of it, at which everything was there. */
export const DAY = "2026-03-02";
export const AT = "2026-03-02T12:00:00.000Z";
/** No thing is at this version. */
export const OTHER_VERSION = 9;

/** A procedure about one thing, which it names by `id`. */
export const byId = (key: keyof Things, refuses: Refusal[] = []): Procedure => ({
  input: (things) => ({ id: things[key] }),
  about: [key],
  refuses,
});
/** A procedure without an input that refuses nothing of its own. */
export const plain: Procedure = { input: () => undefined, about: [], refuses: [] };

/** Calls a procedure by its path, whatever the input is. */
export function call(caller: object, path: string, input: unknown): Promise<unknown> {
  let found: unknown = caller;
  for (const part of path.split(".")) found = Reflect.get(Object(found), part);
  if (typeof found !== "function") throw new Error(`no procedure ${path}`);
  return found(input);
}

/** The paths of all procedures, as the router has them. */
export function pathsOf(router: AnyRouter): string[] {
  return Object.keys(router._def.procedures).sort();
}
