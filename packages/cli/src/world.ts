/** All that is outside of a command. */
export type World = {
  env: Record<string, string | undefined>;
  out: (text: string) => void;
  err: (text: string) => void;
  now: () => number;
  version: string;
  read: (file: string) => Promise<Uint8Array>;
  /** Never over a file that is there. */
  write: (file: string, bytes: Uint8Array) => Promise<void>;
};
