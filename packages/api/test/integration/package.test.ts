import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asUser, metric, useDatabase } from "../common.ts";
import { type Served, serve } from "../serve.ts";

const run = promisify(execFile);
const CLIENT = fileURLToPath(new URL("../../client", import.meta.url));
const TSC = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));

/** What somebody writes who has nothing of Cairn but the package. */
const SCRIPT = `
import { createCairnClient, TRPCClientError } from "cairn-client";
const client = createCairnClient({ url: process.env.URL, token: process.env.TOKEN });
const { items } = await client.goal.list.query();
const refused = await client.goal.get.query({ id: "x" }).catch((error) => error);
const { refusal, fields } = refused instanceof TRPCClientError ? refused.data : {};
console.log(JSON.stringify({ titles: items.map(({ goal }) => goal.title), refusal, fields }));
`;

/** The same in TypeScript; every line that expects an error would itself be one if there were none. */
const TYPED = `
import { type AppRouter, createCairnClient, type RouterInputs, type RouterOutputs, TRPCClientError } from "cairn-client";
const client = createCairnClient({ url: "", token: "" });
const list: RouterOutputs["goal"]["list"] = await client.goal.list.query();
export const title: string | undefined = list.items[0]?.goal.title;
// @ts-expect-error a title is text
export const figure: number = list.items[0]?.goal.title;
// @ts-expect-error a goal is not found without its id
await client.goal.get.query();
// @ts-expect-error there is no such noun
await client.nothing.list.query();
export const entry: RouterInputs["checkIn"]["put"] = { id: "", goalId: "", day: "", at: "", zone: "", value: 1 };
export function wait(error: TRPCClientError<AppRouter>): number | null | undefined {
  const said: string[] | undefined = error.data?.fields.map(({ field, message }) => field + message);
  // @ts-expect-error seconds, not text
  const text: string | null | undefined = error.data?.retryAfter;
  return said && error.data?.refusal === "RATE_LIMITED" ? error.data.retryAfter : null;
}
`;

const given = useDatabase();
let served: Served;
let folder = "";
beforeAll(async () => {
  served = await serve(given);
  folder = await mkdtemp(join(tmpdir(), "cairn-package-"));
  await run("npm", ["pack", "--silent", CLIENT], { cwd: folder });
  await writeFile(join(folder, "package.json"), '{ "type": "module", "private": true }');
  const [tarball = ""] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${tarball}`], { cwd: folder });
}, 300_000);
afterAll(async () => {
  await served.stop();
  await rm(folder, { recursive: true });
});

test("the packed client runs from an empty folder, without a registry", async () => {
  const { user, api } = await asUser(given.db);
  await api.goal.create(metric());
  await writeFile(join(folder, "script.js"), SCRIPT);
  const env = { URL: served.url, TOKEN: user.token };
  const { stdout } = await run(process.execPath, ["script.js"], { cwd: folder, env });
  expect(JSON.parse(stdout)).toEqual({
    titles: ["Run 500 km"],
    refusal: "INVALID",
    fields: [{ field: "id", reason: "id", message: "This is not an id that Cairn made." }],
  });
});

test("its declarations say what goes in and what comes out, refusals too", async () => {
  await writeFile(join(folder, "typed.ts"), TYPED);
  const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--types", ""];
  const checked = await run(process.execPath, [TSC, ...options, "typed.ts"], { cwd: folder }).catch(
    (error: { stdout: string }) => error,
  );
  expect(checked.stdout).toBe("");
});
