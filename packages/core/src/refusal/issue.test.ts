import { expect, test } from "vitest";
import * as z from "zod/mini";
import { CheckInInput } from "../model/check-in.ts";
import { GoalCreate } from "../model/goal.ts";
import { SignUp } from "../model/user.ts";
import { fieldErrors } from "./issue.ts";

function errorsOf(schema: z.ZodMiniType, input: unknown) {
  const parsed = schema.safeParse(input);
  return parsed.success ? [] : fieldErrors(parsed.error.issues);
}
const reasons = (schema: z.ZodMiniType, input: unknown) =>
  Object.fromEntries(errorsOf(schema, input).map(({ field, reason }) => [field, reason]));

test("a field's own reason comes through, with the figures of its sentence", () => {
  const errors = errorsOf(SignUp, {
    name: "x".repeat(81),
    email: "nobody",
    password: "short",
    zone: "Moon/Base",
    locale: "en",
  });
  expect(errors).toEqual([
    { field: "name", reason: "text_long", params: { max: 80 } },
    { field: "email", reason: "email" },
    { field: "password", reason: "password_short", params: { min: 15 } },
    { field: "zone", reason: "zone" },
  ]);
});

test("fields inside fields are named by their path", () => {
  const measure = { kind: "metric", unit: "km", step: 0, start: 1e13, aggregation: "sum", direction: "up" };
  const input = { id: "x", title: " ", measure, start: "2026-02-30", plan: {} };
  expect(reasons(GoalCreate, input)).toEqual({
    id: "id",
    title: "required",
    "measure.step": "amount_positive",
    "measure.start": "amount_large",
    start: "day",
  });
});

test("a key that nobody knows is refused by its name, whatever the name is", () => {
  const input = JSON.parse('{"__proto__": 1, "constructor": 2, "userId": "x"}');
  expect(reasons(z.strictObject({}), input)).toEqual({
    ["__proto__"]: "unknown",
    constructor: "unknown",
    userId: "unknown",
  });
});

test("thousands of faults are answered with a few", () => {
  const keys = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`key${index}`, 1]));
  expect(errorsOf(CheckInInput, keys).length).toBeLessThanOrEqual(40);
  expect(JSON.stringify(errorsOf(z.strictObject({}), { ["x".repeat(10_000)]: 1 })).length).toBeLessThan(300);
});

test("a choice that is not offered, a form that is not expected and a number out of bounds say so", () => {
  const schema = z.object({
    a: z.enum(["x"]),
    b: z.string(),
    c: z.number().check(z.maximum(3)),
    d: z.discriminatedUnion("k", [z.object({ k: z.literal("x") })]),
  });
  expect(reasons(schema, { a: "y", b: 1, c: 4, d: { k: "y" } })).toEqual({
    a: "choice",
    b: "type",
    c: "range",
    "d.k": "choice",
  });
});
