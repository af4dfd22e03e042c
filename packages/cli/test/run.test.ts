import { createServer, type Server } from "node:http";
import { metric } from "@cairn/core/testing/summary";
import { afterEach, describe, expect, test } from "vitest";
import { run } from "../src/run.ts";

type Answers = Record<string, (input: unknown) => unknown>;
let server: Server | undefined;
afterEach(() => server?.close());

/** Answers procedures in tRPC's envelopes on loopback; what an answer throws is the error's data and message. */
async function serve(
  answers: Answers,
): Promise<{ url: string; asked: { path: string; input: unknown; token: string }[] }> {
  const asked: { path: string; input: unknown; token: string }[] = [];
  const listening = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://cairn");
    let body = "";
    for await (const chunk of request) body += chunk;
    const inputs = JSON.parse((request.method === "POST" ? body : url.searchParams.get("input")) || "{}");
    const results = url.pathname
      .replace("/api/trpc/", "")
      .split(",")
      .map((path, index) => {
        const input: unknown = inputs[index];
        asked.push({ path, input, token: request.headers.authorization ?? "" });
        try {
          return { result: { data: answers[path]?.(input) } };
        } catch (error) {
          return { error };
        }
      });
    response.writeHead(207, { "content-type": "application/json" }).end(JSON.stringify(results));
  });
  server = listening;
  await new Promise<void>((done) => listening.listen(0, "127.0.0.1", done));
  const address = listening.address();
  if (typeof address !== "object" || address === null) throw new Error("not listening");
  return { url: `http://127.0.0.1:${address.port}`, asked };
}

async function cairn(argv: string[], env: Record<string, string>) {
  const lines: string[] = [];
  const code = await run(argv, {
    env,
    out: (text) => lines.push(text),
    err: (text) => lines.push(`! ${text}`),
    now: () => Date.parse("2026-03-11T01:30:00.000Z"),
    version: "1.2.3",
    read: () => Promise.reject(new Error("no file is read")),
    write: () => Promise.reject(new Error("no file is written")),
  });
  return { code, lines: lines.join("\n") };
}

const run500 = metric({ goal: { id: "g1" }, figures: { asOf: "2026-03-10" } });
const shoes = metric({ goal: { id: "g2", title: "Running shoes" } });
const list = (input: unknown) => ({
  items: JSON.stringify(input).includes('"active"') ? [run500, shoes] : [],
  next: null,
});
const view = { goal: run500.goal, plans: [run500.plan], figures: run500.figures, days: [] };
const checkIn = { id: "c1", goalId: "g1", kind: "entry", value: 6.2, day: "2026-03-09", note: "" };
const me = { zone: "Etc/UTC", dayStart: 180, locale: "en-GB", weekStart: 1 };
const STANDS = "Run 500 km  ·  367.6 of 500 km  ·  14.2 km ahead of the line";
const refused = (message: string, data: object) => () => {
  throw {
    message,
    code: -32600,
    data: { code: "BAD_REQUEST", refusal: "INVALID", fields: [], requestId: "r1", ...data },
  };
};

describe("logging", () => {
  const log = async (...argv: string[]) => {
    const { url, asked } = await serve({
      "goal.list": list,
      "user.me": () => me,
      "checkIn.put": () => ({ checkIn }),
      "goal.get": () => view,
    });
    const said = await cairn(["log", ...argv], { CAIRN_URL: `${url}/`, CAIRN_TOKEN: "cairn_x" });
    return { ...said, asked, sent: asked.find(({ path }) => path === "checkIn.put")?.input };
  };

  test("sends the person's own day, zone and amount, and says where the goal stands", async () => {
    const { code, lines, asked, sent } = await log("run 5", "6,2", "--note", "with a friend");
    expect({ code, lines }).toEqual({ code: 0, lines: `Run 500 km: +6.2 km yesterday\n${STANDS}` });
    // Half past one at night belongs to the evening before, for a day that starts at three.
    expect(sent).toMatchObject({
      goalId: "g1",
      day: "2026-03-10",
      value: 6.2,
      zone: "Etc/UTC",
      note: "with a friend",
    });
    expect(asked.every(({ token }) => token === "Bearer cairn_x")).toBe(true);
  });

  test("reads a sentence as the quick line does: goal, amount, day and note", async () => {
    const { code, sent } = await log("ran 6,2 km yesterday, 500 to go");
    expect(code).toBe(0);
    expect(sent).toMatchObject({ goalId: "g1", day: "2026-03-09", value: 6.2 });
  });

  test("of a day that an option names takes the option's day", async () => {
    expect((await log("ran 500 km", "--day", "2026-03-01")).sent).toMatchObject({ day: "2026-03-01" });
  });
});

test("undo passes over what was taken back already", async () => {
  const entry = (action: string, objectId: string) => ({ action, objectKind: "checkIn", objectId });
  const { url, asked } = await serve({
    "audit.list": () => ({
      items: [
        { action: "goal.update", objectKind: "goal", objectId: "g1" },
        entry("checkIn.remove", "c3"),
        entry("checkIn.create", "c3"),
        entry("checkIn.restore", "c2"),
        entry("checkIn.remove", "c2"),
      ],
    }),
    "checkIn.remove": () => ({ checkIn }),
    "goal.get": () => view,
  });
  const { code, lines } = await cairn(["undo"], { CAIRN_URL: url, CAIRN_TOKEN: "cairn_x" });
  expect(code).toBe(0);
  expect(lines).toBe(`Taken back. Run 500 km: +6.2 km yesterday\n${STANDS}`);
  expect(asked.find(({ path }) => path === "checkIn.remove")?.input).toMatchObject({ id: "c2" });
});

test("--json prints what the server answered and nothing else", async () => {
  const { url } = await serve({ "goal.list": list });
  const { lines } = await cairn(["goals", "--json"], { CAIRN_URL: url, CAIRN_TOKEN: "cairn_x" });
  expect(JSON.parse(lines)).toEqual([run500, shoes]);
});

describe("what goes wrong has an exit code and a line that says what to do", () => {
  test("a name that fits several goals", async () => {
    const { url } = await serve({ "goal.list": list });
    const { code, lines } = await cairn(["goal", "run"], { CAIRN_URL: url, CAIRN_TOKEN: "cairn_x" });
    expect(code).toBe(1);
    expect(lines).toContain("could be 2 goals");
    expect(lines).toContain("Running shoes  (g2)");
  });

  test("a refusal, with its field", async () => {
    const fields = [{ field: "value", message: "Fill this in." }];
    const { url } = await serve({ "goal.list": refused("Fill this in.", { fields }) });
    expect(await cairn(["goals"], { CAIRN_URL: url, CAIRN_TOKEN: "cairn_x" })).toEqual({
      code: 1,
      lines: "! value: Fill this in.",
    });
  });

  test("a token that may not do this, in a sentence about the token", async () => {
    const message = "This needs a token with the scope write; this one has read.";
    const fields = [{ field: "token", message }];
    const refusal = { code: "FORBIDDEN", refusal: "FORBIDDEN", fields };
    const { url } = await serve({ "goal.list": refused(message, refusal) });
    expect(await cairn(["goals"], { CAIRN_URL: url, CAIRN_TOKEN: "cairn_x" })).toEqual({
      code: 1,
      lines: `! ${message}`,
    });
  });

  test("a token that is missing or not known", async () => {
    expect((await cairn(["goals"], {})).code).toBe(2);
    const { url } = await serve({ "goal.list": refused("Sign in to go on.", { code: "UNAUTHORIZED" }) });
    const { code, lines } = await cairn(["goals"], { CAIRN_URL: url, CAIRN_TOKEN: "cairn_x" });
    expect(code).toBe(3);
    expect(lines).toContain("Check CAIRN_TOKEN");
  });

  test("an address where nobody answers, or that is none", async () => {
    const { url } = await serve({});
    server?.close();
    expect((await cairn(["goals"], { CAIRN_URL: url, CAIRN_TOKEN: "cairn_x" })).lines).toContain(
      "Check CAIRN_URL",
    );
    expect((await cairn(["goals"], { CAIRN_URL: "nowhere", CAIRN_TOKEN: "cairn_x" })).code).toBe(2);
  });
});
