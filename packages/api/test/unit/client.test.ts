import { uuidv7 } from "uuidv7";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createCairnClient } from "../../src/client.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Answer = { refusal: string; retryAfter: number | null } | "done";

/** A server that answers like this, one call after the other, and the seconds at which it was called. */
function serverThat(answers: Answer[]) {
  const began = Date.now();
  const calls: number[] = [];
  const fetch = async () => {
    calls.push(Math.round((Date.now() - began) / 1_000));
    const answer = answers[calls.length - 1] ?? "done";
    const body =
      answer === "done"
        ? { result: { data: [] } }
        : { error: { message: "no", code: -32_000, data: { code: "", httpStatus: 503, ...answer } } };
    return new Response(JSON.stringify([body]), { headers: { "Content-Type": "application/json" } });
  };
  return { client: createCairnClient({ url: "http://localhost", token: "cairn_x", fetch }), calls };
}

const limited: Answer = { refusal: "RATE_LIMITED", retryAfter: 2 };
const away: Answer = { refusal: "UNAVAILABLE", retryAfter: 1 };

async function outcome(call: Promise<unknown>): Promise<string> {
  const settled = call.then(
    () => "done",
    (error) => error.data.refusal,
  );
  await vi.runAllTimersAsync();
  return settled;
}

test("waits as long as a limit asks, and longer each time", async () => {
  const { client, calls } = serverThat([limited, limited, limited]);
  expect(await outcome(client.token.create.mutate({ name: "laptop" }))).toBe("done");
  expect(calls).toEqual([0, 2, 6, 14]);
});

test("calls again after an outage what can be said twice, and nothing else", async () => {
  const read = serverThat([away]);
  expect(await outcome(read.client.area.list.query())).toBe("done");
  const named = serverThat([away]);
  expect(await outcome(named.client.area.put.mutate({ id: uuidv7(), name: "Health" }))).toBe("done");
  const nameless = serverThat([away]);
  expect(await outcome(nameless.client.token.create.mutate({ name: "laptop" }))).toBe("UNAVAILABLE");
  expect([read, named, nameless].map(({ calls }) => calls.length)).toEqual([2, 2, 1]);
});

test("gives up in the end, and at once where the wait is long", async () => {
  const gone = serverThat(Array.from({ length: 100 }, () => away));
  expect(await outcome(gone.client.area.list.query())).toBe("UNAVAILABLE");
  expect(gone.calls).toEqual([0, 1, 3, 7, 15]);
  const full = serverThat(Array.from({ length: 100 }, () => limited));
  expect(await outcome(full.client.area.list.query())).toBe("RATE_LIMITED");
  expect(full.calls.at(-1)).toBeGreaterThan(240);
  const hourly = serverThat([{ refusal: "RATE_LIMITED", retryAfter: 700 }]);
  expect(await outcome(hourly.client.area.list.query())).toBe("RATE_LIMITED");
  expect(hourly.calls).toEqual([0]);
});

test("leaves other refusals to the caller", async () => {
  const { client, calls } = serverThat([{ refusal: "NOT_FOUND", retryAfter: null }]);
  expect(await outcome(client.area.list.query())).toBe("NOT_FOUND");
  expect(calls).toEqual([0]);
});
