import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Server, startServer } from "./cairn.ts";
import { newcomer, type Person } from "./person.ts";

const MANY = 60;
const READS = 30;

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

it("half-sent bodies of one person cost a bystander nothing, and end with an answer", async () => {
  const [greedy, bystander] = [await newcomer(server), await newcomer(server)];
  await median(bystander);
  const calm = await median(bystander);
  const sockets = await Promise.all(Array.from({ length: MANY }, () => halfSent(greedy)));
  const crowded = await median(bystander);
  process.stdout.write(
    `a bystander's read: ${calm.toFixed(1)} ms calm, ${crowded.toFixed(1)} ms beside ${MANY} half bodies\n`,
  );
  expect(crowded).toBeLessThan(2 * calm + 5);
  const answers = await Promise.all(sockets.map(answerOf));
  expect(new Set(answers)).toEqual(new Set(["HTTP/1.1 408 Request Timeout"]));
  // None of it was a try of the person's own: there is no transaction to undo and no token to spend.
  expect((await greedy.query("user.me")).status).toBe(200);
});

it("a head that never ends is cut", async () => {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
  const began = Date.now();
  expect(await answerOf(socket)).toBe("HTTP/1.1 408 Request Timeout");
  expect(Date.now() - began).toBeLessThan(13_000);
});

async function halfSent(person: Person): Promise<Socket> {
  const { port, origin } = new URL(server.url);
  const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const socket = connect(Number(port), "127.0.0.1");
  await once(socket, "connect");
  socket.write(
    `POST /api/trpc/area.put HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\n` +
      'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"id":"',
  );
  return socket;
}

async function answerOf(socket: Socket): Promise<string> {
  let text = "";
  for await (const part of socket.setEncoding("utf8")) text += part;
  return text.split("\r\n", 1)[0] ?? "";
}

/** Milliseconds of a read in the middle of many. */
async function median(person: Person): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < READS; index += 1) {
    const began = performance.now();
    expect((await person.query("user.me")).status).toBe(200);
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[READS / 2] ?? 0;
}
