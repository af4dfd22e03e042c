import { type Dispatcher, Pool } from "undici";

export type Ask = { path: string; headers: Record<string, string>; body?: string };
export type Answer = { status: number; body: Buffer };

/** A client with as many connections as there are callers. */
export function openClient(url: string, connections: number): Pool {
  return new Pool(url, { connections, pipelining: 1 });
}

/** One question and its whole answer; a POST where there is a body. */
export function ask(client: Dispatcher, { path, headers, body }: Ask): Promise<Answer> {
  return new Promise((done, fail) => {
    let status = 0;
    const parts: Buffer[] = [];
    client.dispatch(
      { path, headers, method: body === undefined ? "GET" : "POST", body: body ?? null },
      {
        onRequestStart() {},
        onResponseStart(_, code) {
          status = code;
        },
        onResponseData(_, part) {
          parts.push(part);
        },
        onResponseEnd() {
          done({ status, body: parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts) });
        },
        onResponseError(_, error) {
          fail(error);
        },
      },
    );
  });
}

export type Slice = { count: number; seconds: number; latencies: number[] };

/** How long a slice goes on. */
export type Until = { requests: number } | { ms: number };

/**
 * Callers that each ask again as soon as they are answered; `step` is told the number of the question, which goes on from
 * `firstTurn`. What is asked a number of times may be told to come back, as anything cold may.
 * @throws where an answer is no success
 */
export async function runSlice(
  connections: number,
  step: (turn: number) => Promise<Answer>,
  until: Until,
  firstTurn: number,
): Promise<Slice> {
  const started = performance.now();
  const latencies: number[] = [];
  let turn = firstTurn;
  const goesOn = () =>
    "ms" in until ? performance.now() - started < until.ms : turn - firstTurn < until.requests;
  const caller = async () => {
    while (goesOn()) {
      const asked = performance.now();
      const { status, body } = await step(turn++);
      if (status !== 200 && ("ms" in until || status !== 503))
        throw new Error(`answered ${status}: ${body.toString().slice(0, 500)}`);
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  return { count: latencies.length, seconds: (performance.now() - started) / 1000, latencies };
}
