/** All that comes from outside a procedure. `now` is milliseconds since the epoch; tests freeze it. */
export type Context = {
  tokenHash: string | null;
  address: string;
  now: () => number;
  requestId: string;
};
