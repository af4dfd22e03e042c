import type { BlockList } from "node:net";
import { kindOfAddress, within } from "./address.ts";

export type SendPolicy = {
  /** While only people whom the operator knows have accounts: a home automation lives in a private network. */
  privateNetworks: boolean;
  /** What CAIRN_SEND_TO lists. */
  listed: BlockList;
};

/** Why nothing is sent to an address, as a sentence that names the setting where one would help; null where it may be. */
export function refuseAddress(address: string, policy: SendPolicy): string | null {
  const kind = kindOfAddress(address);
  if (kind === "never") return `${address} is no address that Cairn ever sends to`;
  if (kind === "public" || within(policy.listed, address)) return null;
  if (kind === "private" && policy.privateNetworks) return null;
  const place = kind === "loopback" ? "this machine itself" : "a private network";
  return `${address} is in ${place}: CAIRN_SEND_TO does not list it`;
}
