import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { createTRPCClient, httpBatchLink, httpBatchStreamLink, httpLink } from "@trpc/client";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AppRouter } from "../../src/client.ts";
import { MAX_BATCH } from "../../src/max-batch.ts";
import { appRouter } from "../../src/root.ts";
import { hashSecret } from "../../src/secret.ts";
import { answerUnary } from "../../src/unary.ts";
import { asUser, contextOf, entry, metric, useDatabase } from "../common.ts";

/** Both ways side by side: /stock is tRPC's adapter, /thin ours, which leaves to it what it does not answer. */
const given = useDatabase();
let server: Server;
let url = "";
let token = "";
let goalId = "";
const thin: boolean[] = [];

async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, way = "", path = ""] = /^\/(\w+)\/([^?]*)/.exec(incoming.url ?? "") ?? [];
  const secret = incoming.headers.authorization?.replace("Bearer ", "") ?? null;
  const createContext = () =>
    contextOf(given.db, secret === null ? null : hashSecret(secret), { log: { failure: () => {} } });
  const headers = (errors: unknown[]) => ({ "x-errors": String(errors.length) });
  response.setHeader("x-before", "kept");
  if (way === "thin") {
    const isAnswered = await answerUnary({ request: incoming, response, path, createContext, headers });
    thin.push(isAnswered);
    if (isAnswered) return;
  }
  await nodeHTTPRequestHandler({
    router: appRouter,
    createContext,
    req: incoming,
    res: response,
    path,
    maxBatchSize: MAX_BATCH,
    responseMeta: ({ errors }) => ({ headers: headers(errors) }),
  });
}

beforeAll(async () => {
  server = createServer((incoming, response) => void handle(incoming, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("not listening");
  url = `http://127.0.0.1:${address.port}`;
  const { user, api } = await asUser(given.db);
  token = user.token;
  const goal = metric();
  goalId = goal.id;
  await api.goal.create(goal);
});
afterAll(() => new Promise((done) => server.close(done)));

type Question = { method?: string; path: string; body?: string; headers?: Record<string, string> };

function ask(way: string, { method = "GET", path, body, headers = {} }: Question) {
  return new Promise<object>((done, fail) => {
    const type = body === undefined ? {} : { "content-type": "application/json" };
    const all = { authorization: `Bearer ${token}`, ...type, ...headers };
    const outgoing = request(`${url}/${way}/${path}`, { method, headers: all }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => {
        // How an answer is cut into pieces is the way's own business.
        const { date, connection, ...kept } = answer.headers;
        const {
          "keep-alive": _alive,
          "transfer-encoding": _pieces,
          "content-length": _size,
          ...compared
        } = kept;
        done({ status: answer.statusCode, headers: compared, text });
      });
    });
    outgoing.on("error", fail).end(body);
  });
}

const input = (value: unknown) => `input=${encodeURIComponent(JSON.stringify(value))}`;
const get = () => `goal.get?${input({ id: goalId })}`;
const put = (change: object = {}) =>
  JSON.stringify({ ...entry(goalId, { id: "01900000-0000-7000-8000-000000000001" }), ...change });

/** Answered by the thin way itself. */
const PLAIN: Record<string, () => Question> = {
  "a query": () => ({ path: get() }),
  "a query without input": () => ({ path: "user.me" }),
  "an empty input": () => ({ path: "goal.list?input=" }),
  "a query that is refused": () => ({
    path: `goal.get?${input({ id: "01900000-0000-7000-8000-00000000000f" })}`,
  }),
  "an input with a field too many": () => ({ path: `goal.list?${input({ more: 1 })}` }),
  "an input that is null": () => ({ path: `goal.list?${input(null)}` }),
  nobody: () => ({ path: get(), headers: { authorization: "Bearer nobody" } }),
  "a mutation": () => ({ method: "POST", path: "checkIn.put", body: put() }),
  "a mutation with a charset": () => ({
    method: "POST",
    path: "checkIn.put",
    body: put(),
    headers: { "content-type": "application/json; charset=utf-8" },
  }),
  "a mutation that is refused": () => ({ method: "POST", path: "checkIn.put", body: put({ value: 7 }) }),
  "a key called __proto__": () => ({
    method: "POST",
    path: "checkIn.put",
    body: `{"__proto__":{"admin":true}}`,
  }),
  "a batch": () => ({ path: `user.me,goal.get?batch=1&${input({ 1: { id: goalId } })}` }),
  "a batch with a hole": () => ({ path: `goal.list,goal.get,user.me?batch=1&${input({ 2: null })}` }),
  "a batch of one": () => ({ path: `user.me?batch=1&${input({})}` }),
  "a batch whose inputs do not start at 0": () => ({ path: `user.me,user.me?batch=1&${input({ 7: {} })}` }),
  "a batch of mutations, one refused": () => ({
    method: "POST",
    path: "checkIn.put,checkIn.put?batch=1",
    body: `{"0":${put()},"1":${put({ value: 9 })}}`,
  }),
  "ten at once": () => ({ path: `${Array(MAX_BATCH).fill("user.me").join(",")}?batch=1` }),
  "an escaped path": () => ({ path: `user%2Eme%2Cuser.me?batch=1` }),
  Unicode: () => ({ path: `goal.list?${input({ named: "Größe 🏃" })}` }),
};
/** Left to the adapter. */
const ELSE: Record<string, () => Question> = {
  HEAD: () => ({ method: "HEAD", path: "user.me" }),
  "a mutation by GET": () => ({ path: "checkIn.put" }),
  "a query by POST": () => ({ method: "POST", path: "user.me", body: "{}" }),
  "no such procedure": () => ({ path: "goal.fly" }),
  "a router": () => ({ path: "goal" }),
  __proto__: () => ({ path: "__proto__" }),
  "a prototype below a router": () => ({ path: "goal.constructor" }),
  "toString in a batch": () => ({ path: `user.me,toString?batch=1&${input({})}` }),
  "broken JSON": () => ({ method: "POST", path: "checkIn.put", body: `{"id":` }),
  "broken JSON in the path": () => ({ path: "goal.list?input={" }),
  "no body": () => ({ method: "POST", path: "checkIn.put", body: "" }),
  "a batch that is a list": () => ({ path: `user.me?batch=1&${input([{}])}` }),
  "a batch that is a number": () => ({ method: "POST", path: "checkIn.put?batch=1", body: "1" }),
  "eleven at once": () => ({
    path: `${Array(MAX_BATCH + 1)
      .fill("user.me")
      .join(",")}?batch=1`,
  }),
  "a text": () => ({
    method: "POST",
    path: "checkIn.put",
    body: "{}",
    headers: { "content-type": "text/plain" },
  }),
  "a stream": () => ({
    path: `user.me?batch=1&${input({})}`,
    headers: { "trpc-accept": "application/jsonl" },
  }),
};

test.each(Object.entries(PLAIN))("the thin way answers %s as the adapter does", async (_, question) => {
  // What is written is there already when the two are compared.
  await ask("stock", question());
  const expected = await ask("stock", question());
  expect(await ask("thin", question())).toEqual(expected);
  expect(thin.at(-1)).toBe(true);
});

test.each(Object.entries(ELSE))("the thin way leaves %s to the adapter", async (_, question) => {
  const expected = await ask("stock", question());
  expect(await ask("thin", question())).toEqual(expected);
  expect(thin.at(-1)).toBe(false);
});

test("tRPC's own client sees no difference, alone, in batches and streamed", async () => {
  for (const link of [httpLink, httpBatchLink, httpBatchStreamLink]) {
    const ways = ["stock", "thin"].map((way) => {
      const options = { url: `${url}/${way}`, headers: { authorization: `Bearer ${token}` } };
      return createTRPCClient<AppRouter>({ links: [link(options)] });
    });
    const answers = ways.map((client) =>
      Promise.allSettled([
        client.goal.get.query({ id: goalId }),
        client.user.me.query(),
        client.goal.get.query({ id: "01900000-0000-7000-8000-00000000000f" }),
        client.checkIn.list.query({ goalId, limit: 5 }),
      ]),
    );
    const [stock, ours] = (await Promise.all(answers)).map((each) =>
      each.map((one) => (one.status === "fulfilled" ? one.value : one.reason.data)),
    );
    expect(ours).toEqual(stock);
  }
});

test("who leaves before the answer disturbs nobody", async () => {
  const before = thin.length;
  const outgoing = request(`${url}/thin/user.me`, { headers: { authorization: `Bearer ${token}` } });
  outgoing.on("error", () => {});
  outgoing.end();
  outgoing.once("socket", (socket) => socket.once("connect", () => outgoing.destroy()));
  await new Promise((done) => outgoing.once("close", done));
  expect(await ask("thin", { path: "user.me" })).toMatchObject({ status: 200 });
  expect(thin.length).toBeGreaterThan(before);
});
