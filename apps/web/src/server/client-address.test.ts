import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { readEnvironment } from "../env.ts";
import { clientAddress } from "./client-address.ts";

function asked(peer: string, forwarded: string | undefined, proxies: string): string {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: peer });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers["x-forwarded-for"] = forwarded;
  return clientAddress(request, readEnvironment({ TRUSTED_PROXIES: proxies }).trustedProxies);
}

describe("the client's address", () => {
  it("is the peer's, whatever the header says, where no proxy is trusted", () => {
    expect(asked("203.0.113.9", "198.51.100.1", "")).toBe("203.0.113.9");
  });

  it("is what the trusted proxy saw", () => {
    expect(asked("10.0.0.2", "198.51.100.1", "10.0.0.0/8")).toBe("198.51.100.1");
  });

  it("is never what the client wrote in front of that", () => {
    expect(asked("10.0.0.2", "192.0.2.66, 198.51.100.1", "10.0.0.0/8")).toBe("198.51.100.1");
  });

  it("is found through several trusted proxies", () => {
    expect(asked("::1", "192.0.2.66, 198.51.100.1, 10.0.0.3", "10.0.0.0/8, ::1")).toBe("198.51.100.1");
  });

  it.each([
    ["2001:db8:0:7:1:2:3:4", "2001:db8:0:7::/64"],
    ["2001:DB8:0000:0007::9", "2001:db8:0:7::/64"],
    ["2001:db8::9", "2001:db8:0:0::/64"],
    ["fe80::1:2%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("is the network of an IPv6 customer: %s", (address, network) => {
    expect(asked(address, undefined, "")).toBe(network);
  });

  it("is the last one known where the header ends or holds no address", () => {
    expect(asked("10.0.0.2", undefined, "10.0.0.0/8")).toBe("10.0.0.2");
    expect(asked("10.0.0.2", "unknown, 10.0.0.7", "10.0.0.0/8")).toBe("10.0.0.7");
  });

  it("is one and the same over IPv4 and over an IPv4 address in IPv6's clothes", () => {
    expect(asked("::ffff:10.0.0.2", "::ffff:198.51.100.1", "10.0.0.0/8")).toBe("198.51.100.1");
  });
});
