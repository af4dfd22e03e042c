import type { IncomingMessage } from "node:http";
import { type BlockList, isIP } from "node:net";

/**
 * Who is asking, for the limits: one IPv4 address, or the network (/64) that an IPv6 customer gets whole and may change
 * addresses in at will. It is that of the peer itself, or, where the peer is a trusted proxy, the right-most hop of
 * X-Forwarded-For that is not one. What stands left of that hop was written by the client and proves nothing.
 */
export function clientAddress(request: IncomingMessage, trusted: BlockList): string {
  let address = plain(request.socket.remoteAddress ?? "");
  const forwarded = request.headers["x-forwarded-for"];
  const hops = (Array.isArray(forwarded) ? forwarded.join(",") : (forwarded ?? "")).split(",");
  while (isTrusted(address, trusted)) {
    const hop = plain(hops.pop()?.trim() ?? "");
    if (!isIP(hop)) break;
    address = hop;
  }
  return isIP(address) === 6 ? networkOf(address) : address;
}

/** "2001:db8:0:7::/64" */
function networkOf(address: string): string {
  const [left = [], right = []] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const missing = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  const groups = [...left, ...missing, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && trusted.check(address, family === 6 ? "ipv6" : "ipv4");
}

/** An IPv4 peer of a dual-stack socket appears as ::ffff:10.0.0.1. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
