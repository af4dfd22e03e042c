import { createHash } from "node:crypto";

/** Goals of a person. */
export const GOALS = 20;
/** Of them: the first add up, the next follow a level, the others are habits. */
export const SUMS = 12;
export const LEVELS = 3;

/** The secret that a person signs in with; a cookie and a header may hold it. */
export const secretOf = (person: number) => `benchmark-${person}`;
export const goalOf = (person: number, goal: number) => idOf(`goal ${person} ${goal}`);

/** A version 4 UUID made from a name, so that both sides know it without asking. */
function idOf(name: string): string {
  const hex = createHash("md5").update(name).digest("hex");
  const id = `${hex.slice(0, 12)}4${hex.slice(13, 16)}8${hex.slice(17)}`;
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The same in SQL; `name` is an expression. */
export const sqlId = (name: string) =>
  `overlay(overlay(md5(${name}) placing '4' from 13) placing '8' from 17)::uuid`;
