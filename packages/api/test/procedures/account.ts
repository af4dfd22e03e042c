import { uuidv7 } from "uuidv7";
import { callerOf } from "../common.ts";
import { withToken } from "../tokens.ts";
import { byId, OTHER_VERSION, type ProceduresOf, plain } from "./procedure.ts";

/** The password of everybody in these tests. */
export const PASSWORD = "seven herons over the weir";
const signUp = (changes: object = {}) => ({
  name: "Demo",
  email: `${uuidv7()}@example.org`,
  password: PASSWORD,
  zone: "UTC",
  locale: "en",
  ...changes,
});
const change = (changes: object = {}) => ({
  current: PASSWORD,
  next: "nine herons under the weir",
  revokeTokens: true,
  ...changes,
});
/** Where one try is all there is. */
const STRICT = { signIn: 1, signUp: 1, passwordMin: 15, deviceSecret: "of the tests" };
const address = () => `2001:db8::${uuidv7()}`;

/** Who the person is, who may come in, and what they see of their account. */
export const ACCOUNT: ProceduresOf<"account" | "audit" | "session" | "token" | "user"> = {
  "account.verify": plain,
  "audit.list": { input: () => ({ cursor: null }), about: [], refuses: [] },
  "session.list": plain,
  "session.revoke": byId("session", [
    ["NOT_FOUND", "no such session", ({ api }) => api.session.revoke({ id: uuidv7() })],
  ]),
  "session.revokeOthers": plain,
  "token.create": {
    input: () => ({ name: "script", scope: "log", expiresAt: null }),
    about: [],
    refuses: [
      [
        "INVALID expiresAt: instant_past",
        "an end that has come",
        ({ api }) => api.token.create({ name: "script", expiresAt: "2026-03-11T12:00:00.000Z" }),
      ],
    ],
  },
  "token.list": plain,
  "token.revoke": byId("token", [
    ["NOT_FOUND", "no such token", ({ api }) => api.token.revoke({ id: uuidv7() })],
  ]),
  "user.changePassword": {
    input: () => change(),
    about: [],
    refuses: [
      [
        "FORBIDDEN token: token_never",
        "a token asks, which can be lost",
        async (someone) => (await withToken(someone, "write")).user.changePassword(change()),
      ],
      [
        "INVALID current: password_wrong",
        "not the password",
        ({ api }) => api.user.changePassword(change({ current: "eight herons over the weir" })),
      ],
      [
        "INVALID next: password_short",
        "fourteen characters",
        ({ api }) => api.user.changePassword(change({ next: "k2fTq9!vLx0z#W" })),
      ],
      [
        "INVALID next: password_common",
        "one that everybody knows",
        ({ api }) => api.user.changePassword(change({ next: "passwordpassword1" })),
      ],
      [
        "INVALID next: password_common",
        "the person's own address",
        ({ api, id }) => api.user.changePassword(change({ next: `${id}@example.org` })),
      ],
      [
        "RATE_LIMITED",
        "after too many tries, also with the right password",
        async ({ db, tokenHash }) => {
          const api = callerOf(db, tokenHash, { doors: STRICT });
          await api.user.changePassword(change({ current: "eight herons over the weir" })).catch(() => {});
          return api.user.changePassword(change());
        },
      ],
    ],
  },
  "user.leave": {
    input: ({ person }) => ({ email: `${person}@example.org` }),
    about: [],
    refuses: [
      [
        "INVALID email: email_other",
        "another address than the account's",
        ({ api }) => api.user.leave({ email: "other@example.org" }),
      ],
    ],
  },
  "user.me": plain,
  "user.signUp": {
    input: () => signUp(),
    about: [],
    open: true,
    refuses: [
      [
        "INVALID password: password_short",
        "fourteen characters",
        ({ api }) => api.user.signUp(signUp({ password: "k2fTq9!vLx0z#W" })),
      ],
      [
        "INVALID password: password_common",
        "one that everybody knows",
        ({ api }) => api.user.signUp(signUp({ password: "passwordpassword1" })),
      ],
      [
        "INVALID password: password_common",
        "the person's own name",
        ({ api }) => api.user.signUp(signUp({ name: "Robin Fisher", password: "robin.fisher2026" })),
      ],
      [
        "CONFLICT email: email_taken",
        "an address that has an account",
        ({ api, id }) => api.user.signUp(signUp({ email: `${id}@example.org` })),
      ],
      [
        "RATE_LIMITED",
        "after too many accounts from one address",
        async ({ db }) => {
          const api = callerOf(db, null, { address: address(), doors: STRICT });
          await api.user.signUp(signUp());
          return api.user.signUp(signUp());
        },
      ],
    ],
  },
  "user.stay": plain,
  "user.update": {
    input: () => ({
      baseVersion: 1,
      mutationId: uuidv7(),
      name: "Demo again",
      zone: "Asia/Kathmandu",
      weekStart: 7,
      dayStart: 0,
      locale: "pt-BR",
      theme: "dark",
      singleKeys: false,
    }),
    about: [],
    refuses: [
      [
        "CONFLICT",
        "changed since",
        ({ api }) => api.user.update({ baseVersion: OTHER_VERSION, name: "Another" }),
      ],
    ],
  },
};
