import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  doublePrecision,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, instant, revision, version } from "./columns.ts";

/** The profile. Keyed by its own id, under the same policy as everything of the person's. */
export const users = pgTable(
  "users",
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    /** Serves app.find_credential: sign-in by address. */
    email: text().notNull().unique("users_email_taken"),
    zone: text().notNull(),
    weekStart: smallint().$type<1 | 2 | 3 | 4 | 5 | 6 | 7>().notNull().default(1),
    dayStart: smallint().notNull().default(180),
    locale: text().notNull(),
    theme: text({ enum: ["system", "light", "dark"] })
      .notNull()
      .default("system"),
    /** Whether letters alone are commands outside fields (WCAG 2.1.4). */
    singleKeys: boolean().notNull().default(true),
    /** When the account goes for good; null for one that stays. */
    leavesAt: instant(),
    /** Of what all goals' figures are made from: zone, start of day and week, pauses of everything. */
    figuresRevision: revision(),
    /** The number of the person's last change: of their latest row of the audit. */
    changes: revision(),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [
    /** Serves purgeUsers: whose time has come. */
    index("users_leaving").on(t.leavesAt).where(sql`${t.leavesAt} is not null`),
    check("users_name", sql`char_length(${t.name}) between 1 and 80`),
    check("users_email", sql`char_length(${t.email}) <= 254 and ${t.email} = lower(${t.email})`),
    check("users_zone", sql`char_length(${t.zone}) between 1 and 64`),
    check("users_locale", sql`char_length(${t.locale}) between 1 and 35`),
    check("users_week_start", sql`${t.weekStart} between 1 and 7`),
    check("users_day_start", sql`${t.dayStart} between 0 and 360`),
    check("users_theme", sql`${t.theme} in ('system', 'light', 'dark')`),
  ],
);

/** The owner: leads every key and every hot index; goes with the account. */
export const ownerId = () =>
  uuid()
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/** What signing in needs. Read before there is an identity: no grant to the app's role, only functions of schema app. */
export const credentials = pgTable(
  "credentials",
  {
    userId: ownerId().primaryKey(),
    passwordHash: text().notNull(),
    changedAt: createdAt(),
  },
  (t) => [check("credentials_hash", sql`char_length(${t.passwordHash}) between 1 and 512`)],
);

/** One row a device. The cookie holds the token, here stands its SHA-256. No grant to the app's role. */
export const sessions = pgTable(
  "sessions",
  {
    userId: ownerId(),
    id: uuid().notNull(),
    /** Serves app.authenticate: the row of a cookie. */
    tokenHash: text().notNull().unique("sessions_token"),
    label: text().notNull(),
    createdAt: createdAt(),
    lastSeenAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.id] }),
    check("sessions_token_hash", sql`${t.tokenHash} ~ '^[0-9a-f]{64}$'`),
    check("sessions_label", sql`char_length(${t.label}) <= 200`),
  ],
);

/** Personal tokens for scripts; the same rules as sessions, but each with a scope and the end that it was given. No grant to the app's role. */
export const tokens = pgTable(
  "tokens",
  {
    userId: ownerId(),
    id: uuid().notNull(),
    name: text().notNull(),
    /** Serves app.authenticate: the row of a Bearer token. */
    tokenHash: text().notNull().unique("tokens_token"),
    /** Tokens from before there were scopes could do all that this one can. */
    scope: text({ enum: ["read", "log", "write"] })
      .notNull()
      .default("write"),
    /** From when on nobody comes in with it; null for a token without an end. */
    expiresAt: instant(),
    createdAt: createdAt(),
    lastUsedAt: instant(),
    /** The address or network of that use. */
    lastUsedFrom: text(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.id] }),
    check("tokens_token_hash", sql`${t.tokenHash} ~ '^[0-9a-f]{64}$'`),
    check("tokens_name", sql`char_length(${t.name}) between 1 and 80`),
    check("tokens_scope", sql`${t.scope} in ('read', 'log', 'write')`),
    check("tokens_from", sql`char_length(${t.lastUsedFrom}) <= 80`),
  ],
);

/** Token buckets, by account or by address, shared by all replicas. No grant to the app's role. */
export const limits = pgTable(
  "limits",
  {
    key: text().primaryKey(),
    tokens: doublePrecision().notNull(),
    refilledAt: createdAt(),
  },
  (t) => [check("limits_key", sql`char_length(${t.key}) between 1 and 200`)],
);
