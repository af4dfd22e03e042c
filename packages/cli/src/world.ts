import { createCairnClient } from "@cairn/api/client";
import { UsageError } from "./table/words.ts";

export type Client = ReturnType<typeof createCairnClient>;

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

/** @throws UsageError when there is no token or no usable address */
export function connect({ env }: World): Client {
  const token = env.CAIRN_TOKEN?.trim();
  if (!token) throw new UsageError("Set CAIRN_TOKEN to a personal token: Settings, Tokens.");
  const url = env.CAIRN_URL?.trim() || "http://localhost:3000";
  if (!URL.canParse(url))
    throw new UsageError(`CAIRN_URL is not an address: "${url}". Write one like http://localhost:3000.`);
  return createCairnClient({ url, token });
}
