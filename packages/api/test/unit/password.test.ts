import { describe, expect, test } from "vitest";
import { isCommonPassword } from "../../src/common-password.ts";
import { hashPassword, verifyPassword } from "../../src/password.ts";

describe("a long password that is easy to guess is refused", () => {
  test.each([
    "passwordpassword",
    "Password12345678",
    "P@ssw0rdP@ssw0rd",
    "qwertyuiopasdfghjkl",
    "123456789012345",
    "abcdefghijklmnop",
    "zyxwvutsrqponmlk",
    "aaaaaaaaaaaaaaaaaaaa",
    "abababababababab",
    "Correct Horse Battery Staple",
    "letmein letmein letmein",
    "iloveyou1234567890",
    "1q2w3e4r5t1q2w3e4r5t",
    "admin admin admin 2026",
  ])("%s", (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  test("one made of the person's own name and address", () => {
    const own = ["robin.fisher@example.org", "Robin Fisher"];
    expect(isCommonPassword("robin.fisher@example.org", own)).toBe(true);
    expect(isCommonPassword("RobinFisher2026", own)).toBe(true);
    expect(isCommonPassword("fisher-robin-fisher", own)).toBe(true);
  });
});

describe("a password that says something is taken", () => {
  test.each([
    "seven herons over the weir",
    "k2fTq9!vLx0z#Wb7",
    "die Katze schläft im Regen",
    "пять цапель над рекой",
    "七羽の鷺が川を越えて飛んでゆくのを見た",
    "grapefruit tundra ledger 12",
  ])("%s", (password) => {
    expect(isCommonPassword(password, ["someone@example.org", "Someone"])).toBe(false);
  });
});

test("a password of the longest length is judged at once", () => {
  const started = performance.now();
  for (const unit of ["a", "ab", "abc!", "password", "\u{1f600}"])
    isCommonPassword(unit.repeat(600).slice(0, 600));
  expect(performance.now() - started).toBeLessThan(500);
});

test("a hash knows its password and no other, and nobody's password is ever right", async () => {
  const stored = await hashPassword("seven herons over the weir");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(stored, "seven herons over the weir")).toEqual({ right: true, stale: false });
  expect(await verifyPassword(stored, "seven herons over the wei")).toEqual({ right: false, stale: false });
  expect(await verifyPassword(null, "seven herons over the weir")).toEqual({ right: false, stale: false });
});

test("hashes that have to wait for their turn are all served", async () => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) => hashPassword(`password ${index}`)),
  );
  expect(new Set(answers).size).toBe(12);
});

test("a hash with lower parameters is right and asks to be made again", async () => {
  const { hash } = await import("@node-rs/argon2");
  const weak = await hash("seven herons over the weir", { memoryCost: 8192, timeCost: 1, parallelism: 1 });
  expect(await verifyPassword(weak, "seven herons over the weir")).toEqual({ right: true, stale: true });
});
