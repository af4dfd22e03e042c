// As little as there can be between a request and the database: node:http and prepared statements.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import * as z from "zod/mini";
import { announce, openPeerDatabase, tokenHash } from "./listen.ts";
import { GET, LIST, PUT, TODAY } from "./statements.ts";

const sql = openPeerDatabase();
const CheckIn = z.object({
  id: z.string(),
  goalId: z.string(),
  day: z.string(),
  value: z.nullable(z.number()),
  note: z.string(),
  at: z.string(),
});

const ask = (statement: string, parameters: (string | number | null)[]) =>
  sql.unsafe(statement, parameters, { prepare: true });

async function rowsFor(request: IncomingMessage) {
  const token = tokenHash(request.headers.authorization);
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://peer");
  if (request.method === "POST" && pathname === "/check-ins") {
    const { id, goalId, day, value, note, at } = z.parse(CheckIn, JSON.parse(await bodyOf(request)));
    return (await ask(PUT, [token, id, goalId, day, value, note, at]))[0];
  }
  if (pathname === "/goals") return ask(LIST, [token]);
  if (pathname === "/today") return ask(TODAY, [token, searchParams.get("day")]);
  return (await ask(GET, [token, pathname.slice("/goals/".length)]))[0];
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  request.setEncoding("utf8");
  for await (const part of request) body += part;
  return body;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const found = await rowsFor(request);
  const isNobody = found === undefined || (Array.isArray(found) && found.length === 0);
  const body = JSON.stringify(found ?? null);
  response.writeHead(isNobody ? 404 : 200, {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(body);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
});
server.listen(0, "127.0.0.1", () => announce({ server }));
