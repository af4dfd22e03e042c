import type { ErrorData } from "@cairn/api/error";
import { TRPCClientError } from "@trpc/client";
import { describe, expect, test } from "vitest";
import { errorMessage, fieldErrors, isConflict, isSignedOut, mayHelpToRetry, requestIdOf } from "./errors.ts";

function refused(data: Partial<ErrorData>, message = "A sentence."): TRPCClientError<never> {
  const whole: ErrorData = {
    code: "BAD_REQUEST",
    httpStatus: 400,
    path: "goal.create",
    refusal: "INVALID",
    fields: [],
    retryAfter: null,
    requestId: "r-1",
    current: null,
    ...data,
  };
  return TRPCClientError.from({ error: { code: -32600, message, data: whole } });
}
const network = TRPCClientError.from(new TypeError("fetch failed"));

describe("trying again", () => {
  test("may help when nobody answered or the server could not", () => {
    expect(mayHelpToRetry(network)).toBe(true);
    expect(mayHelpToRetry(refused({ httpStatus: 503, refusal: "UNAVAILABLE" }))).toBe(true);
  });
  test("does not help against a refusal", () => {
    expect(mayHelpToRetry(refused({}))).toBe(false);
    expect(mayHelpToRetry(refused({ httpStatus: 401, refusal: "UNAUTHENTICATED" }))).toBe(false);
    expect(mayHelpToRetry(refused({ httpStatus: 429, refusal: "RATE_LIMITED" }))).toBe(false);
  });
});

test("a session that ended and a version that is old are told from other refusals", () => {
  expect(isSignedOut(refused({ refusal: "UNAUTHENTICATED" }))).toBe(true);
  expect(isSignedOut(refused({}))).toBe(false);
  expect(isSignedOut(network)).toBe(false);
  expect(isConflict(refused({}))).toBe(false);
});

describe("the sentence of an error", () => {
  test("is the server's own for a refusal", () => {
    expect(errorMessage(refused({}))).toBe("A sentence.");
  });
  test("never shows what a network or a defect said", () => {
    expect(errorMessage(network)).not.toContain("fetch");
    expect(errorMessage(refused({ refusal: null, httpStatus: 500 }, "boom"))).not.toContain("boom");
    expect(errorMessage(new Error("boom"))).not.toContain("boom");
  });
  test("has the request's id beside it where there is one", () => {
    expect(requestIdOf(refused({}))).toBe("r-1");
    expect(requestIdOf(network)).toBeNull();
  });
});

describe("a form's errors", () => {
  test("stand at their fields, the first of each", () => {
    const error = refused({
      fields: [
        { field: "name", reason: "required", message: "Fill this in." },
        { field: "name", reason: "text_long", message: "Use fewer." },
        { field: "email", reason: "email", message: "Write an address." },
      ],
    });
    expect(fieldErrors(error)).toEqual({ name: "Fill this in.", email: "Write an address." });
  });
  test("that belong to no field stand on top", () => {
    expect(fieldErrors(refused({}))).toEqual({ "": "A sentence." });
    expect(fieldErrors(null)).toEqual({});
  });
});
