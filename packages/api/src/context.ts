/** Where defects are written down, once each. */
export type Log = { failure: (error: unknown, procedure: string) => void };

/** All that comes from outside a procedure. `now` is milliseconds since the epoch; tests freeze it. */
export type Context = {
  tokenHash: string | null;
  address: string;
  now: () => number;
  requestId: string;
  log: Log;
};
