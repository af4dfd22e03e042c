import type { ErrorData } from "@cairn/api/error";
import { TRPCClientError } from "@trpc/client";
import { describe, expect, test } from "vitest";
import { errorMessage, fieldErrors } from "./error-text.ts";
import { isConflict, isSignedOut, mayHelpToRetry, requestIdOf } from "./errors.ts";

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
  test("is made from what was refused, never taken from the answer", () => {
    expect(errorMessage(refused({}, "boom"))).toBe("Some of this needs a look before it can be saved.");
    expect(errorMessage(refused({ refusal: "RATE_LIMITED", httpStatus: 429, retryAfter: 600 }))).toMatch(
      /in 10 minutes\.$/,
    );
    const day = { field: "day", reason: "before_start", params: { start: "2026-03-02" }, message: "boom" };
    expect(errorMessage(refused({ fields: [day] }))).toMatch(/^This goal starts on 2 March 2026\./);
    expect(errorMessage(refused({ refusal: null, code: "PAYLOAD_TOO_LARGE", httpStatus: 413 }))).toMatch(
      /larger than allowed/,
    );
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
        { field: "name", reason: "required", message: "boom" },
        { field: "name", reason: "text_long", params: { max: 80 }, message: "boom" },
        { field: "why", reason: "text_long", params: { max: 4000 }, message: "boom" },
      ],
    });
    expect(fieldErrors(error)).toEqual({ name: "Fill this in.", why: "Use at most 4,000 characters." });
  });
  test("that belong to no field stand on top", () => {
    expect(fieldErrors(refused({}))).toEqual({
      "": "Some of this needs a look before it can be saved.",
    });
    expect(fieldErrors(null)).toEqual({});
  });
});
