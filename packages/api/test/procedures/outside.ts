import { setImmediate as aTurn } from "node:timers/promises";
import { strToU8, zipSync } from "fflate";
import { uuidv7 } from "uuidv7";
import { unpackArchive } from "../../src/archive-file.ts";
import { hashPassword } from "../../src/password.ts";
import { signIn } from "../../src/security.ts";
import { callerOf } from "../common.ts";
import { deep } from "../hostile.ts";
import { withToken } from "../tokens.ts";
import { PASSWORD } from "./account.ts";
import { call, type Refusal, type Someone } from "./procedure.ts";

const address = () => `2001:db8::${uuidv7()}`;
const enter = ({ db, id }: Someone, changes: object = {}, tries = 1000) =>
  signIn(
    db,
    {
      email: `${id}@example.org`,
      password: PASSWORD,
      address: address(),
      label: "",
      formerHash: null,
      device: null,
      ...changes,
    },
    { signIn: tries, signUp: 1000, passwordMin: 15, deviceSecret: "of the tests" },
  );
/** A promise of what a plain function answers or throws. */
const attempt = async (work: () => unknown) => work();
const zipped = (header: string) => zipSync({ "cairn.json": strToU8(header) });

/** What is refused before a procedure is reached, beside the router, or by every procedure. */
export const OUTSIDE_REFUSALS: Record<"every procedure" | "signIn" | "unpackArchive", Refusal[]> = {
  "every procedure": [
    ["UNAUTHENTICATED", "nobody asks", ({ db }) => callerOf(db, null).user.me()],
    ["UNAUTHENTICATED", "a session that is over asks", ({ db }) => callerOf(db, "0".repeat(64)).user.me()],
    [
      "FORBIDDEN token: token_scope",
      "a token writes that may only log",
      async (someone) => (await withToken(someone, "log")).area.remove({ id: someone.things.area }),
    ],
    [
      "FORBIDDEN token: token_never",
      "a token asks for what is for no token",
      async (someone) => (await withToken(someone, "write")).session.list(),
    ],
    [
      "INVALID : nested",
      "an input of more than twenty levels",
      ({ api }) => call(api, "goal.get", { id: deep(20) }),
    ],
    ["INVALID id: id", "an input that is none", ({ api }) => api.goal.get({ id: "x" })],
  ],
  signIn: [
    [
      "UNAUTHENTICATED password: sign_in",
      "a wrong password",
      (someone) => enter(someone, { password: "eight herons over the weir" }),
    ],
    [
      "UNAUTHENTICATED password: sign_in",
      "an address that nobody has",
      (someone) => enter(someone, { email: `${uuidv7()}@example.org` }),
    ],
    [
      "RATE_LIMITED",
      "strangers try an account too often, from wherever",
      async (someone) => {
        for (let tries = 0; tries < 10; tries += 1)
          await enter(someone, { password: "eight herons over the weir" }, 1).catch(() => {});
        return enter(someone, {}, 1);
      },
    ],
    [
      "RATE_LIMITED",
      "an address tries too often, whomever",
      async (someone) => {
        const from = { address: address() };
        await enter(someone, { ...from, email: `${uuidv7()}@example.org` }, 1).catch(() => {});
        return enter(someone, from, 1);
      },
    ],
    [
      "UNAVAILABLE",
      "too many passwords wait to be hashed",
      async (someone) => {
        // Whoever is done stands in line again, however long it takes until somebody else asks.
        let asked = false;
        const stand = async () => {
          do await hashPassword("one of a crowd").catch(() => aTurn());
          while (!asked);
        };
        const crowd = Promise.all(Array.from({ length: 103 }, stand));
        try {
          return await enter(someone);
        } finally {
          asked = true;
          await crowd;
        }
      },
    ],
  ],
  unpackArchive: [
    [
      "INVALID file: archive_size",
      "more than 50 MB",
      () => attempt(() => unpackArchive(new Uint8Array(50_000_001))),
    ],
    [
      "INVALID file: archive_size",
      "what inflates to more than 100 MB",
      () =>
        attempt(() => unpackArchive(zipSync({ "goals.jsonl": new Uint8Array(100_000_001) }, { level: 1 }))),
    ],
    [
      "INVALID file: archive_size",
      "more than 500,000 rows",
      () => attempt(() => unpackArchive(zipSync({ "goals.jsonl": strToU8("{}\n".repeat(500_001)) }))),
    ],
    ["INVALID file: archive_file", "no zip", () => attempt(() => unpackArchive(strToU8("day,goal\n")))],
    [
      "INVALID file: archive_file",
      "another program's zip",
      () => attempt(() => unpackArchive(zipped('{"format":"other","version":1}'))),
    ],
    [
      "INVALID file: archive_version",
      "a version to come",
      () => attempt(() => unpackArchive(zipped('{"format":"cairn","version":99}'))),
    ],
  ],
};
