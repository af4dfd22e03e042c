import type { Database } from "@cairn/db/session";

/** Where defects are written down, once each. An error's text may quote what a person wrote: it is for the log to leave out. */
export type Log = { failure: (error: unknown, procedure: string) => void };

/** What the operator decides about signing up and in. */
export type AuthPolicy = {
  /** Tries in 15 minutes: of one network for any account, and of one device for the account that it signed in to before. */
  signIn: number;
  /** Signs what tells such a device from a stranger. */
  deviceSecret: string;
  /** Accounts an hour from one address. */
  signUp: number;
  /** Characters that a new password has at least: 8 or more. */
  passwordMin: number;
};

/** All that comes from outside a procedure. */
export type Context = {
  db: Database;
  /** SHA-256 of the session's or the personal token, in hex (`hashSecret`); null for nobody. */
  tokenHash: string | null;
  /** The client, as limits see it: an IPv4 address or an IPv6 network. */
  address: string;
  /** Milliseconds since the epoch; tests freeze it. */
  now: () => number;
  requestId: string;
  log: Log;
  doors: AuthPolicy;
  /** Told who is asking as soon as it is known: the request's log line names them. */
  identified?: (userId: string) => void;
  /** Told how many writes a write leaves the person: the answer's head says so before there are none. */
  counted?: (writesLeft: number) => void;
};
