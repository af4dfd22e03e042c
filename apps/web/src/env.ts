import { BlockList, isIP } from "node:net";
import { resolve } from "node:path";
import { PASSWORD_MIN } from "@cairn/core/model/user";
import * as z from "zod/mini";

/** The value shown in .env.example: whoever copies it has no secret. */
const EXAMPLE_SECRET = "replace-this-with-at-least-32-random-characters";

function whole(min: number, max: number) {
  const rule = `must be a whole number from ${min} to ${max}`;
  return z.pipe(
    z.pipe(z.string().check(z.regex(/^\d{1,9}$/, rule)), z.transform(Number)),
    z.number().check(z.minimum(min, rule), z.maximum(max, rule)),
  );
}

const publicAddress = z
  .string()
  .check(
    z.refine(
      (value) =>
        URL.canParse(value) && /^https?:/.test(value) && new URL(value).origin === value.replace(/\/$/, ""),
      "must be an address alone, such as https://goals.example.org",
    ),
  );

const database = z
  .string()
  .check(
    z.refine(
      (value) => URL.canParse(value) && /^postgres(ql)?:/.test(value),
      "must look like postgres://user:password@host:5432/database",
    ),
  );

const proxies = z.string().check(
  z.refine((value) => {
    try {
      parseProxies(value);
      return true;
    } catch {
      return false;
    }
  }, "must be addresses or networks separated by commas, such as 10.0.0.0/8, ::1"),
);

const Variables = z.object({
  PORT: z.optional(whole(0, 65_535)),
  CAIRN_HOST: z.optional(z.string()),
  CAIRN_URL: z.optional(publicAddress),
  CAIRN_DATA: z.optional(z.string()),
  DATABASE_URL: z.optional(database),
  DATABASE_OWNER_URL: z.optional(database),
  DATABASE_PREPARE: z.optional(z.enum(["true", "false"], "must be true or false")),
  AUTH_SECRET: z.optional(
    z.string().check(
      z.minLength(32, "must have at least 32 characters, for example from: openssl rand -base64 36"),
      z.refine((value) => value !== EXAMPLE_SECRET, "is the example: choose your own"),
    ),
  ),
  TRUSTED_PROXIES: z.optional(proxies),
  CAIRN_LIMIT_SIGN_IN: z.optional(whole(1, 1_000_000)),
  CAIRN_LIMIT_SIGN_UP: z.optional(whole(1, 1_000_000)),
  CAIRN_LIMIT_WRITES: z.optional(whole(1, 1_000_000)),
  CAIRN_PASSWORD_MIN: z.optional(whole(8, 64)),
  CAIRN_BACKUP_DIR: z.optional(z.string()),
  CAIRN_BACKUP_PASSPHRASE: z.optional(z.string().check(z.minLength(10, "must have at least 10 characters"))),
});

export type Environment = {
  port: number;
  host: string;
  /** The public origin, where the operator named one. Without it Cairn is reached under the name in the browser's address bar. */
  publicUrl: string | null;
  /** Absolute. Holds the embedded database and the secret. */
  dataDir: string;
  /** null = the embedded database. */
  databaseUrl: string | null;
  databaseOwnerUrl: string | null;
  /** false = a pooler stands before the database that does not know prepared statements. */
  databasePrepare: boolean;
  /** null = made and kept in the data directory. */
  authSecret: string | null;
  trustedProxies: BlockList;
  limits: { signIn: number; signUp: number; writes: number };
  passwordMin: number;
  backup: {
    /** Absolute. Gets a backup a day; null = none is made by itself. */
    dir: string | null;
    /** null = backups are not encrypted, unless a command asks. */
    passphrase: string | null;
  };
};

/** One line a person can act on; the start prints it and ends with exit code 1. */
export class EnvironmentError extends Error {}

/** @throws EnvironmentError naming the first variable that cannot be used. A blank variable counts as absent. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const parsed = Variables.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new EnvironmentError(`${String(issue?.path[0])} ${issue?.message}.`);
  }
  const env = parsed.data;
  if (env.DATABASE_URL && !env.AUTH_SECRET) {
    throw new EnvironmentError(
      "AUTH_SECRET must be set when DATABASE_URL is: at least 32 random characters.",
    );
  }
  if (env.DATABASE_OWNER_URL && !env.DATABASE_URL) {
    throw new EnvironmentError("DATABASE_OWNER_URL is of use only beside DATABASE_URL.");
  }
  return {
    port: env.PORT ?? 3000,
    host: env.CAIRN_HOST ?? "127.0.0.1",
    publicUrl: env.CAIRN_URL?.replace(/\/$/, "") ?? null,
    dataDir: resolve(env.CAIRN_DATA ?? ".cairn"),
    databaseUrl: env.DATABASE_URL ?? null,
    databaseOwnerUrl: env.DATABASE_OWNER_URL ?? null,
    databasePrepare: env.DATABASE_PREPARE !== "false",
    authSecret: env.AUTH_SECRET ?? null,
    trustedProxies: parseProxies(env.TRUSTED_PROXIES ?? ""),
    limits: {
      signIn: env.CAIRN_LIMIT_SIGN_IN ?? 10,
      signUp: env.CAIRN_LIMIT_SIGN_UP ?? 5,
      writes: env.CAIRN_LIMIT_WRITES ?? 600,
    },
    passwordMin: env.CAIRN_PASSWORD_MIN ?? PASSWORD_MIN,
    backup: {
      dir: env.CAIRN_BACKUP_DIR === undefined ? null : resolve(env.CAIRN_BACKUP_DIR),
      passphrase: env.CAIRN_BACKUP_PASSPHRASE ?? null,
    },
  };
}

function parseProxies(value: string): BlockList {
  const list = new BlockList();
  for (const entry of value.split(",").map((part) => part.trim())) {
    if (!entry) continue;
    const [host = "", prefix] = entry.split("/");
    const family = isIP(host) === 6 ? "ipv6" : "ipv4";
    if (prefix === undefined) list.addAddress(host, family);
    else list.addSubnet(host, Number(prefix), family);
  }
  return list;
}
