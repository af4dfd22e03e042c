import type { IncomingMessage } from "node:http";

/** "gone": the client left before its request was whole; nobody is there to be answered. */
export type Arrival = "whole" | "tooLarge" | "late" | "crowded" | "gone";

export type BodyLimits = {
  /** Bytes of one body. */
  limit: number;
  /** Milliseconds that a body may take to arrive. */
  deadlineMs: number;
  /** Bytes of unfinished bodies that are kept for one network. */
  perNetwork: number;
};

/** Bytes of unfinished bodies, by the network that sends them. */
const keptFor = new Map<string, number>();

/**
 * Waits until the whole body is here, and only then gives it to the stream: whoever reads the request afterwards never waits
 * for its client, and no client holds a connection of the database by sending slowly. The bytes are taken where node's parser
 * hands them over, so that Next and tRPC read the request as usual and no announced length is believed.
 */
export function wholeBody(
  request: IncomingMessage,
  network: string,
  { limit, deadlineMs, perNetwork }: BodyLimits,
): Promise<Arrival> {
  return new Promise((resolve) => {
    const push = request.push.bind(request);
    let kept: Buffer[] = [];
    let size = 0;
    const settle = (arrival: Arrival) => {
      clearTimeout(timer);
      request.off("close", gone);
      keep(network, -size);
      size = 0;
      kept = [];
      // What comes after a refusal is read and dropped: a closed connection would hide the reason from the client.
      request.push = (chunk) => (chunk === null ? push(null) : true);
      resolve(arrival);
    };
    const gone = () => settle("gone");
    const timer = setTimeout(settle, deadlineMs, "late");
    request.once("close", gone);
    request.push = (chunk) => {
      if (chunk === null) {
        if (size > 0) push(Buffer.concat(kept));
        settle("whole");
        return push(null);
      }
      kept.push(chunk);
      size += chunk.length;
      if (keep(network, chunk.length) > perNetwork) settle("crowded");
      if (size > limit) settle("tooLarge");
      return true;
    };
    if (Number(request.headers["content-length"] ?? 0) > limit) settle("tooLarge");
  });
}

/** @returns what is kept for the network now */
function keep(network: string, bytes: number): number {
  const total = (keptFor.get(network) ?? 0) + bytes;
  if (total > 0) keptFor.set(network, total);
  else keptFor.delete(network);
  return total;
}
