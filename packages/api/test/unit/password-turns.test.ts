import { setImmediate as aTurn } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { hashPassword, verifyPassword } from "../../src/password.ts";

const hashing = vi.hoisted(() => ({ now: 0, most: 0 }));
vi.mock("@node-rs/argon2", () => {
  const slowly = async () => {
    hashing.now += 1;
    hashing.most = Math.max(hashing.most, hashing.now);
    await aTurn();
    hashing.now -= 1;
    return "a hash";
  };
  return { hash: slowly, verify: slowly };
});

test("three passwords are hashed at once, one thread of four is left to everybody else", async () => {
  await Promise.all([
    ...Array.from({ length: 10 }, () => verifyPassword("a hash", "tried")),
    ...Array.from({ length: 10 }, () => hashPassword("made")),
  ]);
  expect(hashing.most).toBe(3 + 1);
});
