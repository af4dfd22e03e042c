import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildFolder, type Server, startServer } from "./cairn.ts";
import { newcomer, Person } from "./person.ts";

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const json = { "Content-Type": "application/json" };

/** Below fetch, which mends and forbids what must be sent here. */
function raw(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: Buffer[] } = {},
) {
  const { method = "GET", headers = {}, body = [] } = options;
  return new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>(
    (done, fail) => {
      const request = httpRequest(server.url, { path, method, headers, agent: false }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        response.on("end", () => done({ status: response.statusCode ?? 0, text, headers: response.headers }));
      });
      request.on("error", fail);
      for (const part of body) request.write(part);
      request.end();
    },
  );
}

describe("health", () => {
  it("is alive and ready once it has said its address", async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it("is never taken from a cache", async () => {
    expect((await fetch(`${server.url}/readyz`)).headers.get("cache-control")).toBe("no-store");
  });
});

describe("the headers of every answer", () => {
  it.each(["/", "/sign-in", "/nowhere", "/healthz", "/api/trpc/nothing", "/api/auth/csrf"])(
    "%s",
    async (path) => {
      const { headers } = await fetch(server.url + path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("referrer-policy")).toBe("same-origin");
      expect(headers.get("permissions-policy")).toContain("camera=()");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("strict-transport-security")).toBeNull();
      expect(headers.get("x-powered-by")).toBeNull();
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it("lets the worker of this very build run, which browsers ask for again", async () => {
    const answer = await fetch(`${server.url}/sw.js`);
    expect(answer.headers.get("content-type")).toMatch(/^text\/javascript/);
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    expect(answer.headers.get("content-security-policy")).toContain("worker-src 'self'");
    const build = readFileSync(join(buildFolder(), "apps/web/.next/BUILD_ID"), "utf8").trim();
    expect(await answer.text()).toContain(build);
  });

  it("lets run the scripts of this very answer and no others", async () => {
    const answers = await Promise.all([1, 2].map(() => fetch(`${server.url}/sign-in`)));
    const nonces = answers.map(
      ({ headers }) =>
        /script-src 'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1] ?? "",
    );
    expect(new Set(nonces).size).toBe(2);
    expect(answers[0]?.headers.get("content-security-policy")).not.toMatch(/script-src[^;]*unsafe/);
    for (const [i, answer] of answers.entries()) {
      const scripts = [...(await answer.text()).matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)];
      const [own, ...nexts] = scripts.filter(([, attributes]) => attributes === "");
      expect(nexts).toEqual([]);
      const hash = createHash("sha256")
        .update(own?.[2] ?? "")
        .digest("base64");
      expect(answer.headers.get("content-security-policy")).toContain(`'sha256-${hash}'`);
      const others = scripts.filter((script) => script !== own);
      expect(others.length).toBeGreaterThan(0);
      for (const [, attributes] of others) expect(attributes).toContain(`nonce="${nonces[i]}"`);
    }
  });

  it("takes no policy from the client", async () => {
    const { headers, text } = await raw("/sign-in", {
      headers: { "content-security-policy": "script-src 'nonce-mine'" },
    });
    expect(String(headers["content-security-policy"])).not.toContain("mine");
    expect(text).not.toContain("mine");
  });

  it("keeps what the api answers out of every cache", async () => {
    for (const path of ["/api/trpc/user.me", "/api/trpc/nothing", "/api/auth/csrf"]) {
      expect((await fetch(server.url + path)).headers.get("cache-control")).toContain("no-store");
    }
  });
});

it("has an icon for browsers that ask by themselves", async () => {
  const icon = await fetch(`${server.url}/favicon.ico`);
  expect([icon.status, icon.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
});

describe("a request that cannot be meant", () => {
  it.each(["/%", "/%E0%A4%A", "/goals/%ff", "/%00"])(
    "has an address that nobody can read: %s",
    async (path) => {
      expect((await raw(path)).status).toBe(400);
    },
  );

  it("is not JSON", async () => {
    const broken = await raw("/api/trpc/user.signUp", {
      method: "POST",
      headers: json,
      body: [Buffer.from("{")],
    });
    expect(broken.status).toBe(400);
    expect(broken.text).not.toMatch(/Unexpected|position|\.ts|\.js/);
    const form = await raw("/api/trpc/user.signUp", {
      method: "POST",
      headers: { "Content-Type": "multipart/form-data; boundary=x" },
      body: [Buffer.from("--x--")],
    });
    expect(form.status).toBe(415);
    for (const path of ["/api/auth/callback/credentials", "/api/auth/signout"]) {
      for (const body of ["{", ""]) {
        const answer = await raw(path, { method: "POST", headers: json, body: [Buffer.from(body)] });
        expect(answer.status).toBe(400);
        expect(JSON.parse(answer.text).error.message).toBe("This request cannot be read.");
      }
    }
  });

  it.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("uses the method %s", async (method) => {
    const page = await raw("/", { method });
    expect([page.status, page.headers.allow]).toEqual([405, "GET, HEAD"]);
    expect((await raw("/api/trpc/user.me", { method, headers: json })).status).toBe(405);
  });

  it("posts to a page", async () => {
    expect((await raw("/", { method: "POST", headers: json, body: [Buffer.from("{}")] })).status).toBe(405);
  });

  it("asks eleven procedures at once", async () => {
    const names = (count: number) => Array.from({ length: count }, () => "user.me").join(",");
    expect((await raw(`/api/trpc/${names(11)}?batch=1`)).status).toBe(400);
    expect((await raw(`/api/trpc/${names(10)}?batch=1`)).status).toBe(401);
  });

  it("is answered in tRPC's words, with the request's id", async () => {
    const answer = JSON.parse((await raw("/api/trpc/user.me", { method: "PUT" })).text);
    expect(answer.error.data).toMatchObject({ code: "METHOD_NOT_SUPPORTED", httpStatus: 405 });
    expect(answer.error.data.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("a body", () => {
  const half = Buffer.alloc(600_000, " ");

  it("above a megabyte is refused by its announced length", async () => {
    const { status, text } = await raw("/api/trpc/user.signUp", {
      method: "POST",
      headers: { ...json, "Content-Length": "1200000" },
      body: [half, half],
    });
    expect(status).toBe(413);
    expect(JSON.parse(text).error.data.code).toBe("PAYLOAD_TOO_LARGE");
  });

  it.each(["/api/trpc/user.signUp", "/api/auth/signout"])(
    "is counted where no length is announced: %s",
    async (path) => {
      expect((await raw(path, { method: "POST", headers: json, body: [half, half] })).status).toBe(413);
    },
  );

  it("that was refused does not break the connection or the server", async () => {
    for (let i = 0; i < 3; i += 1) {
      const body = " ".repeat(3_000_000);
      const answer = await fetch(`${server.url}/api/trpc/user.signUp`, {
        method: "POST",
        headers: json,
        body,
      });
      expect(answer.status).toBe(413);
    }
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });
});

describe("HEAD", () => {
  it.each(["/", "/healthz", "/api/trpc/user.me", "/nowhere"])("%s has headers and no body", async (path) => {
    const { status, text } = await raw(path, { method: "HEAD" });
    expect(status).toBeLessThan(500);
    expect(text).toBe("");
  });
});

describe("another site", () => {
  const post = (headers: Record<string, string>) =>
    raw("/api/trpc/user.me", { method: "POST", headers: { ...json, ...headers }, body: [Buffer.from("{}")] });

  it.each([
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { Origin: "https://evil.example", "Sec-Fetch-Site": "same-origin" },
  ])("is refused: %j", async (headers) => {
    expect((await post(headers)).status).toBe(403);
    expect((await raw("/api/trpc/user.me", { headers })).status).toBe(403);
    expect((await raw("/api/auth/signout", { method: "POST", headers })).status).toBe(403);
  });

  it("may link to a page", async () => {
    expect((await raw("/sign-in", { headers: { "Sec-Fetch-Site": "cross-site" } })).status).toBe(200);
  });

  it("gets no permission to read", async () => {
    const { headers } = await fetch(`${server.url}/api/trpc/user.me`);
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("signing in and out", () => {
  it("gives a cookie that scripts cannot read, and takes it back everywhere", async () => {
    const person = new Person(server.url);
    await person.signUp();
    const entered = await person.signIn();
    const cookie = entered.headers.getSetCookie().find((line) => line.startsWith("cairn.session="));
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).toMatch(/; Path=\//i);
    const copy = new Person(server.url);
    for (const [name, value] of person.cookies) copy.cookies.set(name, value);
    expect((await copy.query("user.me")).status).toBe(200);

    const left = await person.auth("signout", {});
    expect(left.status).toBe(200);
    expect(left.headers.get("clear-site-data")).toBe('"cache"');
    expect(person.cookies.has("cairn.session")).toBe(false);
    expect((await copy.query("user.me")).status).toBe(401);
  });

  it("ends the session that the device came with", async () => {
    const person = await newcomer(server);
    const copy = new Person(server.url);
    for (const [name, value] of person.cookies) copy.cookies.set(name, value);
    expect((await person.signIn()).status).toBe(200);
    expect((await copy.query("user.me")).status).toBe(401);
    expect((await person.query("user.me")).status).toBe(200);
  });

  it("refuses a wrong password and an unknown address alike", async () => {
    const person = new Person(server.url);
    await person.signUp();
    const wrong = await person.signIn("not the password at all");
    const unknown = await new Person(server.url).signIn();
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const [one, other] = await Promise.all([wrong.json(), unknown.json()]);
    expect(one.error.message).toBe(other.error.message);
  });

  it("needs the token of its own form", async () => {
    const person = await newcomer(server);
    const answer = await person.fetch("/api/auth/signout", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken: "made up", json: "true" }),
    });
    expect(answer.status).toBe(403);
    expect((await person.query("user.me")).status).toBe(200);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/\t/evil.example",
    "::",
  ])("leads nowhere else: %s", async (callbackUrl) => {
    const person = new Person(server.url);
    await person.signUp();
    const answer = await person.auth("callback/credentials", {
      email: person.email,
      password: person.password,
      callbackUrl,
    });
    expect(answer.status).toBe(200);
    expect(new URL((await answer.json()).url).origin).toBe(server.url);

    const asked = await person.fetch(`/api/auth/csrf?callbackUrl=${encodeURIComponent(callbackUrl)}`);
    expect(asked.status).toBe(400);
    person.cookies.set("cairn.next", encodeURIComponent(callbackUrl));
    expect((await person.fetch("/api/auth/csrf")).status).toBeLessThan(500);
  });

  it.each([
    "/api/auth/signin",
    "/api/auth/session",
    "/api/auth/error",
    "/api/auth/_log",
    "/api/auth/callback/x",
  ])("has no door that Cairn does not use: %s", async (path) => {
    expect((await fetch(server.url + path)).status).toBe(404);
  });

  it("answers an unknown address of the interface as the interface does", async () => {
    const answer = await fetch(`${server.url}/api/nothing`);
    expect(answer.status).toBe(404);
    expect((await answer.json()).error.data.code).toBe("NOT_FOUND");
  });

  it("refuses a request with a cookie and a token", async () => {
    const person = await newcomer(server);
    const both = await person.fetch("/api/trpc/user.me", { headers: { Authorization: "Bearer cairn_x" } });
    expect(both.status).toBe(400);
  });

  it("does not take a personal token for a session: in the cookie it is nobody's", async () => {
    const person = await newcomer(server);
    const made = await (await person.mutate("token.create", { name: "script" })).json();
    const secret: string = made.result.data.token;
    const bearer = await raw("/api/trpc/user.me", { headers: { authorization: `Bearer ${secret}` } });
    expect(bearer.status).toBe(200);
    const [name = ""] = [...person.cookies.keys()].filter((key) => key.endsWith("cairn.session"));
    person.cookies.set(name, secret);
    expect((await person.fetch("/api/trpc/user.me")).status).toBe(401);
    const page = await person.fetch("/goals");
    expect(page.headers.get("location")).toContain("/sign-in");
  });

  it("does not take a broken token for a person", async () => {
    for (const authorization of ["Bearer", "Bearer x y", "Basic eDp5", `Bearer ${"x".repeat(5_000)}`]) {
      const answer = await raw("/api/trpc/user.me", { headers: { authorization } });
      expect(answer.status).toBe(401);
    }
  });
});
