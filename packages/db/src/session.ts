import type { TokenScope } from "@cairn/core/model/session";
import type { User } from "@cairn/core/model/user";
import { sql } from "drizzle-orm";
import type postgres from "postgres";
import type { Embedded } from "./embedded.ts";
import { unavailable } from "./failure.ts";
import { appliedUntil, knownUntil, migrate } from "./migrate.ts";
import { type Address, connect, Pool, type Tx } from "./pool.ts";
import { appRole, assertRestrictedRole, ensureAppRole, grantApp } from "./roles.ts";
import { iso } from "./schema/columns.ts";
import { Shares } from "./shares.ts";

export type { Tx } from "./pool.ts";

/** Who asks: the person, and the session or personal token they came with. */
export type Actor = {
  user: User;
  sessionId: string;
  via: "session" | "token";
  /** What the token may do; null for a session, which may do all. */
  scope: TokenScope | null;
  /** Writes that the person may still make at once; null where this one costs none. */
  writesLeft: number | null;
};

export type Database = {
  /**
   * One transaction as the person behind a token, under row-level security.
   * @param tokenHash SHA-256 of the opaque token, in hex
   * @param options.cost how many writes it counts as (default 0: a read)
   * @param options.address where they come from, which a token keeps as that of its last use
   * @throws UNAUTHENTICATED, RATE_LIMITED { retryAfter } or UNAVAILABLE { retryAfter }, in seconds
   */
  asUser<T>(
    tokenHash: string,
    work: (tx: Tx, actor: Actor) => Promise<T>,
    options?: { cost?: number; address?: string },
  ): Promise<T>;
  /** One transaction without identity: signing in and up, limits. It sees no row of anybody. */
  withoutUser<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One transaction as the owner, across people: maintenance only, never in a request. */
  asOwner<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Resolves when the database answers and has the schema of this program. @throws UNAVAILABLE */
  ready(): Promise<void>;
  close(): Promise<void>;
};

/** The three roles of a server of our own. */
type Endpoints = Pick<Embedded, "owner" | "app" | "admin">;

export type DatabaseOptions = {
  connection:
    | { embedded: Endpoints }
    /** `url`: the restricted role, or (without `ownerUrl`) an owner that may create it with a password made from `secret`. */
    | { url: string; ownerUrl?: string | undefined; secret: string };
  /** Folder of the migrations where the app was bundled. */
  migrations?: string | undefined;
  /** The bucket of writes a person has. */
  writes?: { capacity: number; refillPerMinute: number } | undefined;
  /** false where the app's role comes through a pooler that does not know prepared statements. */
  prepare?: boolean | undefined;
  /** Connections for requests. */
  max?: number | undefined;
  /** Milliseconds until a request is told that the database is not there. */
  deadline?: number | undefined;
  log?: ((line: string) => void) | undefined;
};

const WRITES = { capacity: 600, refillPerMinute: 120 };
/**
 * Of ten connections one person has four: enough to keep two processors busy, and two people at their worst leave some. What
 * a page and a script ask at once finds room to wait, almost until the deadline of a request (8 s).
 */
const SHARE = { atOnce: 4, waiting: 200, patience: 7_000 };
/** Credentials whose person is known; the eldest are forgotten. */
const KNOWN = 10_000;
/** Maintenance reads whole logs; it may take minutes where a request has seconds. */
const MAINTENANCE_MS = 120_000;

/** Migrates, prepares the app's role and opens the pools. @throws one clear line when it must not be served like this */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { owner, app } = await prepare(options);
  const deadline = options.deadline ?? 8_000;
  const writes = options.writes ?? WRITES;
  const known = await knownUntil(options.migrations);
  const requests = new Pool(app, {
    max: options.max ?? 10,
    queue: 200,
    deadline,
    statementTimeout: Math.min(5_000, deadline),
    prepare: options.prepare,
  });
  const maintenance = new Pool(owner, {
    max: 2,
    queue: 20,
    deadline: MAINTENANCE_MS,
    statementTimeout: MAINTENANCE_MS,
  });

  const shares = new Shares(SHARE);
  /** Whose a credential was: all devices and tokens of a person have one share together. */
  const owners = new Map<string, string>();
  const learn = (tokenHash: string, userId: string) => {
    owners.set(tokenHash, userId);
    const [eldest] = owners.keys();
    if (eldest !== undefined && owners.size > KNOWN) owners.delete(eldest);
  };

  return {
    asUser: (tokenHash, work, { cost = 0, address } = {}) =>
      shares.run(owners.get(tokenHash) ?? tokenHash, () =>
        requests.transaction(async (tx) => {
          const [row] = await tx.execute<ActorRow>(
            sql`select * from app.authenticate(${tokenHash}, ${cost}, ${writes.capacity}, ${writes.refillPerMinute}, ${address ?? null})`,
          );
          if (!row) throw new Error("app.authenticate answered without a row");
          learn(tokenHash, row.id);
          return work(tx, actorOf(row));
        }),
      ),
    withoutUser: (work) => requests.transaction(work),
    asOwner: (work) => maintenance.transaction(work),
    async ready() {
      const [row] = await requests.transaction((tx) =>
        tx.execute<{ last: string }>(sql`select max(created_at) as last from drizzle.__drizzle_migrations`),
      );
      if (Number(row?.last) < known) throw unavailable("the schema is older than this program");
    },
    async close() {
      await Promise.all([requests.close(), maintenance.close()]);
    },
  };
}

type ActorRow = {
  via: "session" | "token";
  session_id: string;
  id: string;
  name: string;
  email: string;
  zone: string;
  week_start: User["weekStart"];
  day_start: number;
  locale: string;
  theme: User["theme"];
  single_keys: boolean;
  leaves_at: string | null;
  version: number;
  writes_left: number | null;
  scope: TokenScope | null;
};

function actorOf(row: ActorRow): Actor {
  const { id, name, email, zone, locale, theme, version } = row;
  const user = {
    id,
    name,
    email,
    zone,
    weekStart: row.week_start,
    dayStart: row.day_start,
    locale,
    theme,
    singleKeys: row.single_keys,
    leavesAt: row.leaves_at === null ? null : iso(row.leaves_at),
    version,
  };
  return { user, sessionId: row.session_id, via: row.via, scope: row.scope, writesLeft: row.writes_left };
}

/** Addresses of both roles, with the schema and the rights in place. */
async function prepare(options: DatabaseOptions): Promise<{ owner: Address; app: Address }> {
  const { connection } = options;
  const embedded = "embedded" in connection ? connection.embedded : undefined;
  const owner =
    "embedded" in connection ? connection.embedded.owner : (connection.ownerUrl ?? connection.url);
  if (embedded) await copyBeforeChange(embedded, options);
  // One connection for all of it: the lock of the migrations lives in its session.
  const ownerSql = connect(owner, { max: 1, statementTimeout: 0 });
  try {
    const role = await appRoleOf(options, ownerSql);
    await migrate(ownerSql, {
      migrations: options.migrations,
      async afterwards() {
        if (role.made) await ensureAppRole(ownerSql, role.made);
        await grantApp(ownerSql, role.user);
      },
    });
    const appSql = connect(role.address, { max: 1, statementTimeout: 5_000, prepare: options.prepare });
    try {
      await assertRestrictedRole(appSql);
    } finally {
      await appSql.end({ timeout: 1 });
    }
    return { owner, app: role.address };
  } finally {
    await ownerSql.end({ timeout: 1 });
  }
}

type AppRole = { user: string; address: Address; made?: { user: string; password: string } };

async function appRoleOf({ connection }: DatabaseOptions, owner: postgres.Sql): Promise<AppRole> {
  if ("embedded" in connection)
    return { user: connection.embedded.app.user, address: connection.embedded.app };
  if (connection.ownerUrl !== undefined) {
    return { user: decodeURIComponent(new URL(connection.url).username), address: connection.url };
  }
  const [row] = await owner<{ name: string }[]>`select current_database() as name`;
  const made = appRole(row?.name ?? "", connection.secret);
  const url = new URL(connection.url);
  url.username = encodeURIComponent(made.user);
  url.password = made.password;
  return { user: made.user, address: url.href, made };
}

/**
 * A copy within the same server before an older schema is changed, which a failed upgrade can be undone with. The copy of
 * an earlier upgrade makes room. Nobody else is connected: the embedded server has one Cairn, and it is starting.
 */
async function copyBeforeChange(embedded: Endpoints, options: DatabaseOptions) {
  const sql = connect(embedded.owner, { max: 1, statementTimeout: 0 });
  const applied = await appliedUntil(sql).finally(() => sql.end({ timeout: 1 }));
  if (applied === 0 || applied >= (await knownUntil(options.migrations))) return;
  const { database } = embedded.owner;
  const name = `${database}_before_${applied}`;
  const admin = connect(embedded.admin, { max: 1, statementTimeout: 0 });
  try {
    const copies = await admin<{ name: string }[]>`
      select datname as name from pg_database where starts_with(datname, ${`${database}_before_`})`;
    for (const copy of copies) await admin.unsafe(`drop database "${copy.name}" with (force)`);
    options.log?.(`copying the database to ${name} before it is migrated`);
    await admin.unsafe(`create database "${name}" template "${database}"`);
  } finally {
    await admin.end({ timeout: 1 });
  }
}
