import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { BlockList } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { kindOfAddress } from "../../src/send/address.ts";
import { refuseAddress, type SendPolicy } from "../../src/send/policy.ts";
import { secondsUntilRetry } from "../../src/send/retry.ts";
import { type Outcome, type SendOptions, send } from "../../src/send/send.ts";
import { signatureHeaders } from "../../src/send/sign.ts";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
const NOTHING_LISTED: SendPolicy = { privateNetworks: false, listed: new BlockList() };
const LOOPBACK_LISTED: SendPolicy = { privateNetworks: false, listed: loopback };

/** A receiver on a port of its own, and what it was asked. */
async function receiver(answer: RequestListener, host = "127.0.0.1", port = 0) {
  const asked: { headers: NodeJS.Dict<string | string[]>; body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request.setEncoding("utf8")) body += part;
    asked.push({ headers: request.headers, body });
    answer(request, response);
  });
  server.listen(port, host);
  await once(server, "listening");
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const address = server.address();
  return { asked, port: typeof address === "object" && address ? address.port : 0 };
}

function post(url: string, options: Partial<SendOptions> = {}): Promise<Outcome> {
  return send(
    { url, headers: { "content-type": "application/json" }, body: "{}" },
    { policy: LOOPBACK_LISTED, ...options },
  );
}

describe("an address", () => {
  it.each([
    ["public", ["1.1.1.1", "172.32.0.1", "2606:4700::1111", "::ffff:1.1.1.1"]],
    [
      "private",
      [
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "100.64.0.1",
        "fd12::1",
        "::ffff:10.0.0.1",
        "::ffff:c0a8:101",
      ],
    ],
    [
      "loopback",
      [
        "127.0.0.1",
        "127.255.255.254",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:7f00:1",
        "0:0:0:0:0:ffff:7f00:0001",
      ],
    ],
    [
      "never",
      [
        "0.0.0.0",
        "169.254.169.254",
        "::ffff:169.254.169.254",
        "100.100.100.200",
        "168.63.129.16",
        "192.0.2.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "fd00:ec2::254",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "2002:a00:1::",
        "2001::1",
        "2001:db8::1",
        "::127.0.0.1",
        "::ffff:0:127.0.0.1",
        "4000::1",
      ],
    ],
  ])("is %s", (kind, addresses) => {
    for (const address of addresses) expect(kindOfAddress(address), address).toBe(kind);
  });

  it("is refused by what the operator lists and who may sign up, and the refusal names the setting", () => {
    const closed = { ...NOTHING_LISTED, privateNetworks: true };
    expect(refuseAddress("1.1.1.1", NOTHING_LISTED)).toBeNull();
    expect(refuseAddress("192.168.1.9", NOTHING_LISTED)).toContain("CAIRN_SEND_TO");
    expect(refuseAddress("192.168.1.9", closed)).toBeNull();
    expect(refuseAddress("127.0.0.1", closed)).toContain("CAIRN_SEND_TO");
    expect(refuseAddress("::ffff:127.0.0.1", LOOPBACK_LISTED)).toBeNull();
    const everything = new BlockList();
    everything.addSubnet("0.0.0.0", 0);
    expect(refuseAddress("169.254.169.254", { privateNetworks: true, listed: everything })).not.toBeNull();
  });
});

describe("sending", () => {
  it("reaches an address that is listed, with headers and body, and says what it answered", async () => {
    const { asked, port } = await receiver((_request, response) => response.writeHead(202).end("thank you"));
    expect(await post(`http://127.0.0.1:${port}/hook?a=1`)).toEqual({
      kind: "answered",
      status: 202,
      retryAfter: null,
    });
    expect(asked).toMatchObject([
      { body: "{}", headers: { "content-type": "application/json", "content-length": "2" } },
    ]);
  });

  it.each([
    "http://127.0.0.1:PORT/",
    "http://2130706433:PORT/",
    "http://0177.0.0.1:PORT/",
    "http://0x7f.1:PORT/",
    "http://[::ffff:127.0.0.1]:PORT/",
    "http://[::1]:PORT/",
    "http://0:PORT/",
    "http://localhost:PORT/",
    "http://LOCALHOST:PORT/",
    "http://①②⑦.0.0.1:PORT/",
    "http://someone:secret@1.1.1.1:PORT/",
    "file:///etc/passwd",
    "no address",
  ])("never goes inside: %s", async (url) => {
    const { asked, port } = await receiver((_request, response) => response.end());
    const outcome = await post(url.replace("PORT", String(port)), {
      policy: { ...NOTHING_LISTED, privateNetworks: true },
    });
    expect(outcome.kind).toBe("refused");
    expect(asked).toEqual([]);
  });

  it("looks a name up once, and goes where it led then", async () => {
    const outside = await receiver((_request, response) => response.end());
    const inside = await receiver((_request, response) => response.end(), "127.0.0.2", outside.port);
    const one = new BlockList();
    one.addAddress("127.0.0.1");
    const resolve = vi
      .fn<NonNullable<SendOptions["resolve"]>>()
      .mockResolvedValueOnce([{ address: "127.0.0.1", family: 4 }])
      .mockResolvedValue([{ address: "127.0.0.2", family: 4 }]);
    const policy = { privateNetworks: false, listed: one };
    const url = `http://rebinding.example:${outside.port}/`;
    expect(await post(url, { policy, resolve })).toMatchObject({ status: 200 });
    expect(resolve).toHaveBeenCalledTimes(1);
    expect(outside.asked[0]?.headers.host).toBe(`rebinding.example:${outside.port}`);
    expect(await post(url, { policy, resolve })).toMatchObject({ kind: "refused" });
    expect([outside.asked.length, inside.asked.length]).toEqual([1, 0]);
  });

  it("refuses a name that leads inside with any of its addresses", async () => {
    const { asked, port } = await receiver((_request, response) => response.end());
    const resolve = async () => [
      { address: "127.0.0.1", family: 4 },
      { address: "169.254.169.254", family: 4 },
    ];
    expect(await post(`http://both.example:${port}/`, { resolve })).toMatchObject({ kind: "refused" });
    expect(asked).toEqual([]);
  });

  it("follows no redirect", async () => {
    const inside = await receiver((_request, response) => response.end());
    const location = `http://127.0.0.1:${inside.port}/`;
    const { port } = await receiver((_request, response) => response.writeHead(307, { location }).end());
    expect(await post(`http://127.0.0.1:${port}/`)).toEqual({
      kind: "answered",
      status: 307,
      retryAfter: null,
    });
    expect(inside.asked).toEqual([]);
  });

  it("does not read what an answer says, however much that is", async () => {
    let cutOff = () => {};
    const isCutOff = new Promise<void>((done) => {
      cutOff = done;
    });
    const { port } = await receiver((_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response
        .on("drain", more)
        .on("error", () => {})
        .on("close", () => cutOff());
      more();
    });
    expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 200 });
    await isCutOff;
  });

  it.each([
    ["answers nothing", () => {}],
    ["begins to answer and goes on for ever", (_request, response) => response.writeProcessing()],
  ] satisfies [string, RequestListener][])(
    "waits no longer than its deadline for one that %s",
    async (_what, answer) => {
      const { port } = await receiver(answer);
      expect(await post(`http://127.0.0.1:${port}/`, { deadline: 200 })).toEqual({
        kind: "lost",
        reason: "no answer in time",
      });
    },
  );

  it("waits no longer for a name", async () => {
    const resolve = () => new Promise<never>(() => {});
    expect(await post("http://slow.example/", { deadline: 50, resolve })).toMatchObject({ kind: "lost" });
  });

  it.each([
    ["closes at once", (_request, response) => response.socket?.resetAndDestroy(), "ECONNRESET"],
    [
      "has headers without an end",
      (_request, response) => response.writeHead(200, { long: "a".repeat(20_000) }).end(),
      "HPE_HEADER_OVERFLOW",
    ],
  ] satisfies [string, RequestListener, string][])("loses one that %s", async (_what, answer, reason) => {
    const { port } = await receiver(answer);
    expect(await post(`http://127.0.0.1:${port}/`)).toEqual({ kind: "lost", reason });
  });

  it("loses a name without an address", async () => {
    expect(await post("http://nowhere.example/", { resolve: async () => [] })).toMatchObject({
      kind: "lost",
    });
  });
});

it("a message is signed as Standard Webhooks has it", () => {
  // The example of its specification.
  const secret = Buffer.from("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "base64");
  const headers = signatureHeaders(
    secret,
    "msg_p5jXN8AQM9LWM0D4loKWxJek",
    1_614_265_330_999,
    '{"test": 2432232314}',
  );
  expect(headers).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

describe("what was not taken", () => {
  const lost: Outcome = { kind: "lost", reason: "no answer" };
  const answered = (status: number, retryAfter: number | null = null): Outcome => ({
    kind: "answered",
    status,
    retryAfter,
  });

  it("is sent again ever later, and then no more", () => {
    const delays = Array.from({ length: 8 }, (_, made) => secondsUntilRetry(lost, made + 1, 0.5));
    expect(delays).toEqual([10, 60, 300, 1_800, 7_200, 21_600, 43_200, null]);
    expect([secondsUntilRetry(lost, 2, 0), secondsUntilRetry(lost, 2, 0.999)]).toEqual([54, 66]);
  });

  it("is sent again where that may help, and not before it was asked to", () => {
    const again = [answered(500), answered(503), answered(429), answered(408)];
    for (const outcome of again) expect(secondsUntilRetry(outcome, 1, 0.5)).toBe(10);
    const never = [
      answered(200),
      answered(307),
      answered(400),
      answered(404),
      answered(410),
      { kind: "refused", reason: "" } as const,
    ];
    for (const outcome of never) expect(secondsUntilRetry(outcome, 1, 0.5)).toBeNull();
    expect(secondsUntilRetry(answered(429, 3_600), 1, 0.5)).toBe(3_600);
    expect(secondsUntilRetry(answered(503, 999_999), 1, 0.5)).toBe(86_400);
  });
});
