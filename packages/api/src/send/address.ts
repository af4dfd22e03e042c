import { BlockList, isIPv6 } from "node:net";

/** Where an address leads: to anybody, into a network of one's own, into this machine, or nowhere that anything is ever sent. */
export type AddressKind = "public" | "private" | "loopback" | "never";

/**
 * What nobody sends to, whatever is listed: this network and link-local addresses with the metadata of clouds, documentation,
 * benchmarks, multicast, and what translates into IPv4 on the way. In IPv6 only 2000::/3 is given out at all.
 */
const NEVER = networks(
  "0.0.0.0/8 169.254.0.0/16 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3",
  // Metadata that some clouds keep in private networks.
  "100.100.100.200/32 168.63.129.16/32 fd00:ec2::254/128 fd20:ce::254/128",
  "2001::/23 2001:db8::/32 2002::/16 3fff::/20",
);
const LOOPBACK = networks("127.0.0.0/8 ::1/128");
/** Those of homes and companies; 100.64.0.0/10 is what overlay networks and providers use. */
const PRIVATE = networks("10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 100.64.0.0/10 fc00::/7");
const GIVEN_OUT = networks("0.0.0.0/0 2000::/3");

/** @param address of IPv4 or IPv6 */
export function kindOfAddress(address: string): AddressKind {
  if (within(NEVER, address)) return "never";
  if (within(LOOPBACK, address)) return "loopback";
  if (within(PRIVATE, address)) return "private";
  return within(GIVEN_OUT, address) ? "public" : "never";
}

/** Whether a list holds an address; it knows ::ffff:127.0.0.1 and ::ffff:7f00:1 for the 127.0.0.1 that they are. */
export function within(list: BlockList, address: string): boolean {
  return list.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

function networks(...lists: string[]): BlockList {
  const list = new BlockList();
  for (const entry of lists.join(" ").split(" ")) {
    const [address = "", prefix] = entry.split("/");
    list.addSubnet(address, Number(prefix), isIPv6(address) ? "ipv6" : "ipv4");
  }
  return list;
}
