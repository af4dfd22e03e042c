import type { IncomingMessage, ServerResponse } from "node:http";
import { callTRPCProcedure, getTRPCErrorFromUnknown, type TRPCError } from "@trpc/server";
import { getErrorShape } from "@trpc/server/shared";
import type { Context } from "./context.ts";
import { MAX_BATCH } from "./max-batch.ts";
import { appRouter } from "./root.ts";

export type Unary = {
  request: IncomingMessage;
  response: ServerResponse;
  /** What the path names: one procedure, or several with commas between them. */
  path: string;
  createContext: () => Context;
  /** Headers of the answer, from what was refused. */
  headers: (errors: TRPCError[]) => Record<string, string>;
};

type Call = { path: string; type: "query" | "mutation"; input: unknown };
type Question = { calls: Call[]; isBatch: boolean };
type Answer = { error: TRPCError } | { data: unknown };

/**
 * Answers plain questions, which almost all are: queries and mutations in JSON, alone or in a batch, as tRPC's own adapter answers
 * them, without the Request, Response and streams that it makes of each.
 * @returns false where nothing was answered, and the adapter must: what is malformed, unknown, streamed or of another method. A
 *   body that was read is left at `request.body`, where the adapter looks for it
 */
export async function answerUnary(unary: Unary): Promise<boolean> {
  const question = await readQuestion(unary);
  if (question === null) return false;
  const { request, response } = unary;
  const left = new AbortController();
  response.once("close", () => left.abort());
  const ctx = unary.createContext();
  const answers = await Promise.all(
    question.calls.map((call, index) => answer(call, ctx, left.signal, index)),
  );
  if (response.headersSent || response.destroyed) return true;

  const errors = answers.flatMap((each) => ("error" in each ? each.error : []));
  const sent = answers.map((each, index) => envelope(each, question.calls[index], ctx));
  const statuses = new Set(sent.map((each) => ("error" in each ? each.error.data.httpStatus : 200)));
  const [status = 200] = statuses;
  const body = Buffer.from(JSON.stringify(question.isBatch ? sent : sent[0]));
  response.writeHead(statuses.size === 1 ? status : 207, {
    vary: "trpc-accept, accept",
    "content-type": "application/json",
    "content-length": body.length,
    ...unary.headers(errors),
  });
  response.end(body);
  await new Promise<void>((done) => (request.destroyed ? done() : response.once("close", done)));
  return true;
}

async function answer(
  { path, type, input }: Call,
  ctx: Context,
  signal: AbortSignal,
  batchIndex: number,
): Promise<Answer> {
  try {
    const getRawInput = async () => input;
    return {
      data: await callTRPCProcedure({ router: appRouter, path, type, ctx, getRawInput, signal, batchIndex }),
    };
  } catch (cause) {
    return { error: getTRPCErrorFromUnknown(cause) };
  }
}

function envelope(given: Answer, call: Call | undefined, ctx: Context) {
  if ("data" in given) return { result: { data: given.data } };
  const { error } = given;
  const { path, type = "unknown", input } = call ?? {};
  return { error: getErrorShape({ config: appRouter._def._config, error, path, type, input, ctx }) };
}

async function readQuestion({ request, path }: Unary): Promise<Question | null> {
  const { method, url = "", headers } = request;
  const type = method === "GET" ? "query" : method === "POST" ? "mutation" : null;
  const query = new URLSearchParams(url.slice(url.indexOf("?") + 1 || url.length));
  if (type === null || headers["trpc-accept"] !== undefined || query.has("connectionParams")) return null;
  if (headers.accept?.includes("jsonl") || headers["content-encoding"] !== undefined) return null;
  if (type === "mutation" && !headers["content-type"]?.startsWith("application/json")) return null;
  const isBatch = query.get("batch") === "1";
  const name = decodeURIComponent(path);
  const paths = isBatch ? name.split(",") : [name];
  const { procedures } = appRouter._def;
  const isKnown = (each: string) =>
    Object.hasOwn(procedures, each) && Reflect.get(procedures, each)._def.type === type;
  if (paths.length > MAX_BATCH || !paths.every(isKnown)) return null;
  const text = type === "query" ? query.get("input") : await readBody(request);
  const inputs = readInputs(text, type);
  if (inputs === null || (isBatch && !isRecord(inputs.value) && inputs.value !== undefined)) return null;
  const inputOf = (index: number) => {
    if (!isBatch) return inputs.value;
    return isRecord(inputs.value) && Object.hasOwn(inputs.value, index) ? inputs.value[index] : undefined;
  };
  return { isBatch, calls: paths.map((each, index) => ({ path: each, type, input: inputOf(index) })) };
}

/** What was read of the JSON; null where it is none, which the adapter says in its own words. */
function readInputs(text: string | null, type: Call["type"]): { value: unknown } | null {
  if (type === "query" && !text) return { value: undefined };
  try {
    return { value: JSON.parse(text ?? "") };
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<number, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  Object.assign(request, { body });
  return body;
}
