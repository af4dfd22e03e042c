import { initTRPC } from "@trpc/server";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { withAnswers } from "../../src/answers.ts";

const t = initTRPC.create();
const Person = z.object({ name: z.string() });

function callers(checks: boolean) {
  const procedure = withAnswers(t.procedure, checks).use(({ next }) => next());
  const leaking = { name: "Ann", passwordHash: "secret" };
  const broken: { name: string } = JSON.parse('{"name": 1}');
  const router = t.router({
    right: procedure.output(Person).query(() => ({ name: "Ann" })),
    leaking: procedure
      .input(z.optional(z.string()))
      .output(Person)
      .query(() => leaking),
    broken: procedure.output(Person).query(() => broken),
    nothing: procedure.output(z.void()).query(() => {}),
  });
  return t.createCallerFactory(router)({});
}

test("outside of production an answer fits its schema and holds nothing beside it", async () => {
  const caller = callers(true);
  expect(await caller.right()).toEqual({ name: "Ann" });
  expect(await caller.nothing()).toBeUndefined();
  await expect(caller.leaking()).rejects.toThrow("the answer holds what its schema does not know");
  await expect(caller.broken()).rejects.toThrow("Output validation failed");
});

test("in production it is what the procedure made, unread", async () => {
  const caller = callers(false);
  expect(await caller.right()).toEqual({ name: "Ann" });
  expect(await caller.broken()).toEqual({ name: 1 });
});
