import { TRPCClientError } from "@trpc/client";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCairnClient } from "../../src/client.ts";
import { MAX_BATCH } from "../../src/max-batch.ts";
import { asUser, entry, metric, useDatabase } from "../common.ts";
import { type Served, serve } from "../serve.ts";

const given = useDatabase();
const defects: unknown[] = [];
let served: Served;
let url = "";

beforeAll(async () => {
  served = await serve(given, defects);
  url = served.url;
});
afterAll(() => served.stop());

async function signedIn() {
  const { user, api } = await asUser(given.db);
  return { token: user.token, api, client: createCairnClient({ url, token: user.token }) };
}
async function post(path: string, body: string, token: string, type = "application/json") {
  const headers = { "content-type": type, authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/api/trpc/${path}`, { method: "POST", body, headers });
  return { status: response.status, text: await response.text() };
}

describe("the client", () => {
  test("reads and writes as a script would, with what the server answers in-process", async () => {
    const { api, client } = await signedIn();
    const create = metric();
    const view = await client.goal.create.mutate(create);
    expect(view).toEqual(await api.goal.get({ id: create.id }));
    const answer = await client.checkIn.put.mutate(entry(create.id));
    expect(answer.days).toMatchObject([{ count: 1, sum: 5 }]);
    expect((await api.goal.get({ id: create.id })).figures.current).toBe(5);
  });

  test("may leave out an input whose fields may all be left out", async () => {
    const { client } = await signedIn();
    expect(await client.goal.list.query()).toEqual(await client.goal.list.query({}));
    expect(await client.goal.names.query()).toEqual(await client.goal.names.query({}));
    expect(await client.goal.today.query()).toEqual(await client.goal.today.query({}));
    expect(await client.audit.list.query()).toEqual(await client.audit.list.query({}));
    // @ts-expect-error: a goal is not found without its id
    await expect(client.goal.get.query()).rejects.toMatchObject({ data: { refusal: "INVALID" } });
  });

  test("asks many things in batches that the server takes", async () => {
    const { client } = await signedIn();
    const answers = await Promise.all(Array.from({ length: 25 }, () => client.user.me.query()));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  test("gets a refusal with its code, its fields and a sentence for each", async () => {
    const { client } = await signedIn();
    const refused = await client.goal.create.mutate(metric({ title: " " })).catch((error: unknown) => error);
    if (!(refused instanceof TRPCClientError)) throw refused;
    expect(refused.message).toBe("Fill this in.");
    expect(refused.data).toEqual({
      code: "BAD_REQUEST",
      httpStatus: 400,
      path: "goal.create",
      refusal: "INVALID",
      fields: [{ field: "title", reason: "required", message: "Fill this in." }],
      retryAfter: null,
      requestId: "request-1",
      current: null,
    });
  });
});

describe("what never reaches a procedure is refused in words of our own", () => {
  test("broken JSON, a foreign form and a procedure that is not there", async () => {
    const { token } = await signedIn();
    const broken = await post("goal.create", '{"id": "secret-canary', token);
    expect(broken.status).toBe(400);
    expect(JSON.parse(broken.text).error.message).toBe("This request cannot be read.");
    expect(broken.text).not.toContain("canary");
    for (const path of ["goal.fly", "__proto__", "constructor.prototype", "goal.__proto__", "goal"]) {
      const answer = await post(path, "{}", token);
      expect(answer.status).toBe(404);
      expect(JSON.parse(answer.text).error.message).toBe("There is no such procedure.");
    }
    expect((await post("user.me", "{}", token)).status).toBe(405);
  });

  test("a batch of more than ten", async () => {
    const { token } = await signedIn();
    const paths = Array.from({ length: MAX_BATCH + 1 }, () => "area.put").join(",");
    expect((await post(`${paths}?batch=1`, "{}", token)).status).toBe(400);
  });

  test("an input nested ten thousand deep", async () => {
    const { token } = await signedIn();
    const input = JSON.stringify({ ...metric(), why: 0 }).replace('"why":0', `"why":${nested(10_000)}`);
    const answer = await post("goal.create", input, token);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text).error.message).toBe(
      "This is nested deeper than the 20 levels that are read.",
    );
  });

  test("an input of twenty levels is the schema's to refuse, and one of twenty-one is nobody's", async () => {
    const { token } = await signedIn();
    const asked = async (levels: number) => {
      const answer = await post("goal.create", `{"id":${nested(levels - 1)}}`, token);
      expect(answer.status).toBe(400);
      return JSON.parse(answer.text).error.data.fields[0];
    };
    expect(await asked(20)).toMatchObject({ field: "id" });
    expect(await asked(21)).toMatchObject({ field: "", reason: "nested" });
  });
});

test("a defect shows its request and nothing of itself, and is logged once", async () => {
  const { token, client } = await signedIn();
  const { goal } = await client.goal.create.mutate(metric());
  const sql = given.db.sql("owner");
  await sql`alter table check_ins rename column note to remark`;
  try {
    const answer = await post(
      "checkIn.put",
      JSON.stringify(entry(goal.id, { id: uuidv7(), note: "secret-canary" })),
      token,
    );
    expect(answer.status).toBe(500);
    expect(JSON.parse(answer.text).error).toMatchObject({
      message: "Something went wrong on our side. It was noted; try again in a moment.",
      data: { code: "INTERNAL_SERVER_ERROR", refusal: null, fields: [], requestId: "request-1" },
    });
    expect(answer.text).not.toMatch(/remark|column|canary|select |insert |\.ts/);
    expect(defects).toHaveLength(1);
  } finally {
    await sql`alter table check_ins rename column remark to note`;
  }
});

function nested(levels: number): string {
  return `${"[".repeat(levels)}0${"]".repeat(levels)}`;
}
