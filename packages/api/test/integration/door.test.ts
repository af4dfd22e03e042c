import { DomainError } from "@cairn/core/refusal/error";
import { freshUser } from "@cairn/db/testing/data";
import { hash, verify } from "@node-rs/argon2";
import { uuidv7 } from "uuidv7";
import { describe, expect, test, vi } from "vitest";
import type { AuthPolicy } from "../../src/context.ts";
import { hashSecret } from "../../src/secret.ts";
import { findUser, signIn, signOut } from "../../src/security.ts";
import { callerOf, expectCode, reasonsOf, refusalOf, useDatabase } from "../common.ts";

// Counted, and done all the same.
vi.mock("@node-rs/argon2", { spy: true });

const PASSWORD = "seven herons over the weir";
const DOORS: AuthPolicy = { signIn: 1000, signUp: 1000, passwordMin: 15, deviceSecret: "of the tests" };
const given = useDatabase();

const address = () => `2001:db8::${uuidv7()}`;
const account = (changes: object = {}) => ({
  name: "Demo",
  email: `${uuidv7()}@example.org`,
  password: PASSWORD,
  zone: "Europe/Lisbon",
  locale: "en-GB",
  ...changes,
});
async function signedUp(changes: object = {}) {
  const made = account(changes);
  await callerOf(given.db, null).user.signUp(made);
  return made;
}
const enter = (
  email: string,
  password: string,
  doors = DOORS,
  from = address(),
  brought: { formerHash?: string; device?: string } = {},
) => {
  const asked = { email, password, address: from, label: "a browser", formerHash: null, device: null };
  return signIn(given.db, { ...asked, ...brought }, doors);
};

describe("signing up", () => {
  test("makes an account that can sign in, with the defaults of a new person", async () => {
    const { email } = await signedUp();
    const { user, token } = await enter(email.toUpperCase(), PASSWORD);
    expect(user).toMatchObject({
      email,
      zone: "Europe/Lisbon",
      weekStart: 1,
      dayStart: 180,
      theme: "system",
      singleKeys: true,
      version: 1,
    });
    expect(await callerOf(given.db, hashSecret(token)).user.me()).toEqual(user);
  });

  test("an address that has an account is refused at its field", async () => {
    const { email } = await signedUp();
    const refusal = await refusalOf(callerOf(given.db, null).user.signUp(account({ email })));
    expect(refusal.fields).toMatchObject([{ field: "email" }]);
    expect(refusal.refusal).toBe("CONFLICT");
  });

  test("a password that is short, long or easy to guess is refused with what to do", async () => {
    const up = (password: string, doors = DOORS) =>
      callerOf(given.db, null, { doors }).user.signUp(account({ password }));
    expect(await reasonsOf(up("short"))).toEqual(["password: password_short"]);
    expect(await reasonsOf(up("fourteen chars"))).toEqual(["password: password_short"]);
    expect(await reasonsOf(up("x".repeat(257)))).toEqual(["password: password_long"]);
    expect(await reasonsOf(up("passwordpassword1"))).toEqual(["password: password_common"]);
    await expect(up("blue k9 teapot", { ...DOORS, passwordMin: 8 })).resolves.toBeDefined();
  });

  test("five accounts an hour from one address, and the next is told to wait", async () => {
    const api = callerOf(given.db, null, { address: address(), doors: { ...DOORS, signUp: 5 } });
    for (let index = 0; index < 5; index += 1) await api.user.signUp(account());
    const refusal = await refusalOf(api.user.signUp(account()));
    expect(refusal).toMatchObject({ refusal: "RATE_LIMITED", code: "TOO_MANY_REQUESTS" });
    expect(refusal.retryAfter).toBeGreaterThan(600);
    expect(refusal.retryAfter).toBeLessThanOrEqual(720);
  });
});

describe("signing in", () => {
  test("a wrong password and an unknown address get the same answer", async () => {
    const { email } = await signedUp();
    const answers = await Promise.all(
      [enter(email, "eight herons over the weir"), enter(`${uuidv7()}@example.org`, PASSWORD)].map((tried) =>
        tried.catch((error: unknown) => JSON.stringify(error)),
      ),
    );
    expect(answers[0]).toContain("sign_in");
    expect(answers[1]).toBe(answers[0]);
  });

  test("and ask for the same work, so that time tells nothing", async () => {
    const { email } = await signedUp();
    const work = async (who: string) => {
      vi.mocked(hash).mockClear();
      vi.mocked(verify).mockClear();
      await enter(who, "eight herons over the weir").catch(() => {});
      const parameters = vi
        .mocked(verify)
        .mock.calls.map(([stored]) => String(stored).split("$", 4).join("$"));
      return { hashes: vi.mocked(hash).mock.calls.length, parameters };
    };
    // The first unknown address makes the hash that all of them are compared with.
    await work(`${uuidv7()}@example.org`);
    const known = await work(email);
    expect(known).toEqual({ hashes: 0, parameters: ["$argon2id$v=19$m=19456,t=2,p=1"] });
    expect(await work(`${uuidv7()}@example.org`)).toEqual(known);
  });

  test("is limited for an account from wherever strangers try it, never for a device that signed in before", async () => {
    const { email } = await signedUp();
    const { device } = await enter(email, PASSWORD);
    const doors = { ...DOORS, signIn: 1 };
    for (let index = 0; index < 10; index += 1)
      await enter(email, "wrong wrong wrong", doors).catch(() => {});
    await expect(enter(email, PASSWORD, doors)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    const own = () => enter(email, PASSWORD, doors, address(), { device });
    await expect(own()).resolves.toBeDefined();
    await expect(own()).rejects.toMatchObject({ code: "RATE_LIMITED" });
  });

  test("cannot be used up for another by one network", async () => {
    const { email } = await signedUp();
    const doors = { ...DOORS, signIn: 3 };
    const from = address();
    for (let index = 0; index < 30; index += 1)
      await enter(email, "wrong wrong wrong", doors, from).catch(() => {});
    await expect(enter(email, PASSWORD, doors)).resolves.toBeDefined();
  });

  test("knows a device for the account that it signed in to, and for no other", async () => {
    const [one, other] = [await signedUp(), await signedUp()];
    const { device } = await enter(one.email, PASSWORD);
    const doors = { ...DOORS, signIn: 1 };
    const from = address();
    await enter(other.email, "wrong wrong wrong", doors, from).catch(() => {});
    for (const forged of [device, device.replace(/\..*/, ".x"), "x.y", ""])
      await expect(enter(other.email, PASSWORD, doors, from, { device: forged })).rejects.toMatchObject({
        code: "RATE_LIMITED",
      });
  });

  test("is limited for an address whoever it tries, and a bystander is not", async () => {
    const { email } = await signedUp();
    const doors = { ...DOORS, signIn: 3 };
    const from = address();
    for (let index = 0; index < 3; index += 1)
      await enter(`${uuidv7()}@example.org`, PASSWORD, doors, from).catch(() => {});
    await expect(enter(email, PASSWORD, doors, from)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    await expect(enter(email, PASSWORD, doors)).resolves.toBeDefined();
  });

  test("strange input is answered like any wrong password", async () => {
    for (const nasty of ["", "\u0000", "\ud800", "x".repeat(100_000), "'; drop table users; --"]) {
      await expect(enter(nasty, nasty)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    }
  });
});

describe("sessions end at once", () => {
  test("by signing out", async () => {
    const { email } = await signedUp();
    const hash = hashSecret((await enter(email, PASSWORD)).token);
    expect(await signOut(given.db, hash)).toBe(true);
    expect(await signOut(given.db, hash)).toBe(false);
    await expectCode(callerOf(given.db, hash).user.me(), "UNAUTHENTICATED");
    expect(await findUser(given.db, hash)).toBeNull();
  });

  test("by signing in again on the same device, and not by a wrong password", async () => {
    const { email } = await signedUp();
    const former = hashSecret((await enter(email, PASSWORD)).token);
    await enter(email, "not that password", DOORS, address(), { formerHash: former }).catch(() => {});
    await expect(callerOf(given.db, former).user.me()).resolves.toMatchObject({ email });
    const { token } = await enter(email, PASSWORD, DOORS, address(), { formerHash: former });
    await expectCode(callerOf(given.db, former).user.me(), "UNAUTHENTICATED");
    expect(await callerOf(given.db, hashSecret(token)).session.list()).toHaveLength(1);
  });

  test("by revoking one, or all others", async () => {
    const { email } = await signedUp();
    const [here, there, elsewhere] = await Promise.all(
      [1, 2, 3].map(async () => hashSecret((await enter(email, PASSWORD)).token)),
    );
    if (!here || !there || !elsewhere) throw new Error("not signed in");
    const api = callerOf(given.db, here);
    const list = await callerOf(given.db, there).session.list();
    const id = list.find(({ current }) => current)?.id ?? "";
    expect(list).toHaveLength(3);
    await api.session.revoke({ id });
    await expectCode(callerOf(given.db, there).user.me(), "UNAUTHENTICATED");
    expect(await api.session.revokeOthers()).toEqual({ revoked: 1 });
    await expectCode(callerOf(given.db, elsewhere).user.me(), "UNAUTHENTICATED");
    expect(await api.session.list()).toMatchObject([{ current: true, label: "a browser" }]);
  });

  test("and a database that does not answer is no session that is over", async () => {
    const away = { ...given.db, asUser: () => Promise.reject(new DomainError("UNAVAILABLE")) };
    await expect(findUser(away, hashSecret("x"))).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });

  test("by another password, which keeps the session that set it", async () => {
    const { email } = await signedUp();
    const here = hashSecret((await enter(email, PASSWORD)).token);
    const there = hashSecret((await enter(email, PASSWORD)).token);
    const api = callerOf(given.db, here);
    expect(
      await reasonsOf(
        api.user.changePassword({ current: "not that password", next: "nine herons under it" }),
      ),
    ).toEqual(["current: password_wrong"]);
    expect(await api.user.changePassword({ current: PASSWORD, next: "nine herons under the weir" })).toEqual({
      revoked: 1,
      revokedTokens: 0,
    });
    await expectCode(callerOf(given.db, there).user.me(), "UNAUTHENTICATED");
    await expect(api.user.me()).resolves.toMatchObject({ email });
    await expect(enter(email, PASSWORD)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await expect(enter(email, "nine herons under the weir")).resolves.toBeDefined();
  });
});

describe("personal tokens", () => {
  test("end with another password when that is asked, and else do not", async () => {
    const { email } = await signedUp();
    const api = callerOf(given.db, hashSecret((await enter(email, PASSWORD)).token));
    const { token } = await api.token.create({ name: "script" });
    const script = callerOf(given.db, hashSecret(token));
    await api.user.changePassword({ current: PASSWORD, next: "nine herons under the weir" });
    await expect(script.user.me()).resolves.toMatchObject({ email });
    const change = { current: "nine herons under the weir", next: PASSWORD, revokeTokens: true };
    expect(await api.user.changePassword(change)).toEqual({ revoked: 0, revokedTokens: 1 });
    await expectCode(script.user.me(), "UNAUTHENTICATED");
    expect(await api.token.list()).toEqual([]);
  });

  test("say what they may, until when, and when and from where they were last used", async () => {
    const user = await freshUser(given.db);
    const api = callerOf(given.db, user.tokenHash);
    const expiresAt = "2100-01-01T00:00:00.000Z";
    const { token } = await api.token.create({ name: "phone", scope: "log", expiresAt });
    expect(await api.token.list()).toMatchObject([{ scope: "log", expiresAt, usedAt: null, usedFrom: null }]);
    await callerOf(given.db, hashSecret(token), { address: "192.0.2.7" }).user.me();
    expect(await api.token.list()).toMatchObject([
      { usedFrom: "192.0.2.7", usedAt: expect.stringMatching(/Z$/) },
    ]);
  });

  test("are shown once, work until revoked, and say whose they are", async () => {
    const user = await freshUser(given.db);
    const api = callerOf(given.db, user.tokenHash);
    const { id, token } = await api.token.create({ name: "script" });
    expect(token).toMatch(/^cairn_[\w-]{43}$/);
    expect(await callerOf(given.db, hashSecret(token)).user.me()).toMatchObject({ id: user.id });
    expect(await api.token.list()).toMatchObject([{ id, name: "script" }]);
    expect(JSON.stringify(await api.token.list())).not.toContain(hashSecret(token));
    await api.token.revoke({ id });
    await expectCode(callerOf(given.db, hashSecret(token)).user.me(), "UNAUTHENTICATED");
    await expectCode(api.token.revoke({ id }), "NOT_FOUND");
  });

  test("every change of who may come in is written down", async () => {
    const user = await freshUser(given.db);
    const api = callerOf(given.db, user.tokenHash);
    const { id } = await api.token.create({ name: "script" });
    await api.token.revoke({ id });
    await api.session.revokeOthers();
    const { items } = await api.audit.list({});
    expect(items.map(({ action }) => action)).toEqual([
      "session.revokeOthers",
      "token.revoke",
      "token.create",
    ]);
    expect(items.map(({ actor }) => actor)).toEqual(
      Array.from({ length: 3 }, () => `session:${user.sessionId}`),
    );
  });
});
