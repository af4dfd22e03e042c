import { lookup } from "node:dns/promises";
import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { isIP } from "node:net";
import { refuseAddress, type SendPolicy } from "./policy.ts";

export type Message = { url: string; headers: Record<string, string>; body: string };

export type Outcome =
  /** What the receiver said; below 300 it took the message. `retryAfter` in seconds, where it asked for patience. */
  | { kind: "answered"; status: number; retryAfter: number | null }
  /** It did not answer in time, or not at all. */
  | { kind: "lost"; reason: string }
  /** Nothing was sent, and nothing will be: a sentence for whoever gave the address. */
  | { kind: "refused"; reason: string };

type Address = { address: string; family: number };

export type SendOptions = {
  policy: SendPolicy;
  /** Milliseconds for all of it: name, connection, answer. */
  deadline?: number;
  /** All addresses of a name. */
  resolve?: (name: string) => Promise<Address[]>;
};

/** A receiver that needs longer than this works before it answers; it should take the message first. */
const DEADLINE_MS = 10_000;
/** What an answer says beside its status is not read; its headers are bounded. */
const HEADER_BYTES = 16_384;

/**
 * Sends one message to an address that a person gave: the name is looked up once, every address of it must be allowed, and
 * the connection goes to those and to no other. Redirects are answers like others; bodies are not read.
 */
export async function send(message: Message, options: SendOptions): Promise<Outcome> {
  const signal = AbortSignal.timeout(options.deadline ?? DEADLINE_MS);
  const url = URL.canParse(message.url) ? new URL(message.url) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    return refused("only addresses of http and https are sent to");
  if (url.username !== "" || url.password !== "") return refused("an address may hold no password");
  try {
    const addresses = await untilAborted(signal, addressesOf(url, options.resolve ?? lookUp));
    for (const { address } of addresses) {
      const reason = refuseAddress(address, options.policy);
      if (reason !== null) return refused(reason);
    }
    return await answerOf(url, message, addresses, signal);
  } catch (error) {
    return { kind: "lost", reason: reasonOf(error) };
  }
}

function refused(reason: string): Outcome {
  return { kind: "refused", reason };
}

/** An address in whatever notation is plain by now: URL has read decimal, octal and hexadecimal ones. */
async function addressesOf(url: URL, resolve: NonNullable<SendOptions["resolve"]>): Promise<Address[]> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  const found = await resolve(host);
  if (found.length === 0) throw new Error("the name has no address");
  return found;
}

function lookUp(name: string): Promise<Address[]> {
  return lookup(name, { all: true });
}

function answerOf(
  url: URL,
  { headers, body }: Message,
  pinned: Address[],
  signal: AbortSignal,
): Promise<Outcome> {
  const [first] = pinned;
  return new Promise((done, fail) => {
    const request = (url.protocol === "https:" ? overHttps : overHttp)(url, {
      method: "POST",
      headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
      signal,
      agent: false,
      maxHeaderSize: HEADER_BYTES,
      // Whatever the name says by now.
      lookup: (_name, options, found) =>
        options.all ? found(null, pinned) : found(null, first?.address ?? "", first?.family),
    });
    request.once("response", (response) => {
      response.destroy();
      done({ kind: "answered", status: response.statusCode ?? 0, retryAfter: patience(response) });
    });
    request.on("error", fail);
    request.end(body);
  });
}

/** Retry-After in seconds; a date is left to our own delays. */
function patience({ headers }: IncomingMessage): number | null {
  const asked = headers["retry-after"] ?? "";
  return /^\d{1,9}$/.test(asked) ? Number(asked) : null;
}

/** Looking up a name cannot be called off; waiting for it can. */
function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, fail) =>
      signal.addEventListener("abort", () => fail(signal.reason), { once: true }),
    ),
  ]);
}

/** Codes say enough: what a system's message quotes may be anything. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "no answer";
  if (error.name === "AbortError" || error.name === "TimeoutError") return "no answer in time";
  return "code" in error ? String(error.code) : error.message;
}
