import { setTimeout as delay } from "node:timers/promises";
import { DomainError } from "@cairn/core/refusal/error";
import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgTransaction } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Endpoint } from "./embedded.ts";
import { asDomainError, isFull, unavailable } from "./failure.ts";
import { prepared } from "./prepared.ts";

type NoSchema = Record<string, never>;
/** What crud works on: one open transaction. */
export type Tx = PgTransaction<PostgresJsQueryResultHKT, NoSchema, ExtractTablesWithRelations<NoSchema>>;

/** A server's address: an endpoint of the embedded database, or a postgres:// URL. */
export type Address = Endpoint | string;

export type ConnectOptions = {
  max: number;
  statementTimeout: number;
  /** Whether statements are parsed and planned once a connection; false behind a pooler that does not know that. */
  prepare?: boolean | undefined;
};

export type PoolOptions = ConnectOptions & {
  /** Callers that may wait for a connection; more are told to come back. */
  queue: number;
  /** Milliseconds after which a caller gets UNAVAILABLE, whatever the driver does. */
  deadline: number;
};

/** Milliseconds that a server which is there needs at most to say so. */
const PROBE_MS = 2_000;
/** Milliseconds between two probes of a server that is not there: the first, and the longest that they grow to. */
const BACK_OFF = { first: 100, longest: 1_000 };

/** A client with everything that keeps it from hanging. Its types are those of plain text: drizzle reads the rest. */
export function connect(address: Address, options: ConnectOptions): postgres.Sql {
  const settings = {
    max: options.max,
    prepare: options.prepare ?? true,
    connect_timeout: 5,
    idle_timeout: 60,
    max_lifetime: 30 * 60,
    keep_alive: 30,
    // Seconds between attempts; by default they grow to twenty, while a restarted server is back in one.
    backoff: (attempt: number) => Math.min(0.05 * 2 ** attempt, 0.5),
    onnotice: () => {},
    connection: {
      application_name: "cairn",
      TimeZone: "UTC",
      statement_timeout: options.statementTimeout,
      lock_timeout: Math.min(options.statementTimeout, 4_000),
      idle_in_transaction_session_timeout: 10_000,
    },
  };
  return typeof address === "string" ? postgres(address, settings) : postgres({ ...address, ...settings });
}

/**
 * Connections that are shared and bounded. Once a transaction cannot begin, or hits its deadline, callers wait for one
 * probe of the server, and are refused at once from its failure until a fresh client has reached the server: nobody waits for a server that is not there, and it is asked by one alone.
 */
export class Pool {
  readonly #address: Address;
  readonly #options: PoolOptions;
  #sql: postgres.Sql;
  #db: PostgresJsDatabase;
  #busy = 0;
  /** Settled once the first probe after a loss has answered or failed; callers wait for it, since the server is mostly there. */
  #firstProbe: Promise<unknown> = Promise.resolve();
  #isRecovering = false;
  /** A probe has failed: callers are told at once. */
  #isAway = false;
  #isClosed = false;

  constructor(address: Address, options: PoolOptions) {
    this.#address = address;
    this.#options = options;
    this.#sql = connect(address, options);
    this.#db = withDrizzle(this.#sql);
  }

  /** Runs `work` in one transaction. @throws what it throws; UNAVAILABLE when the database does not answer in time */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    await this.#firstProbe;
    if (this.#isAway) throw unavailable("the database is away");
    if (this.#busy >= this.#options.max + this.#options.queue) throw unavailable("too many callers wait");
    this.#busy += 1;
    const sql = this.#sql;
    let hasBegun = false;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => {
        hasBegun = false;
        fail(unavailable("deadline"));
      }, this.#options.deadline);
    });
    const begun = this.#db.transaction((tx) => {
      hasBegun = true;
      return work(tx);
    });
    try {
      return await Promise.race([begun, late]);
    } catch (error) {
      const known = asDomainError(error);
      const isLost = known instanceof DomainError && known.code === "UNAVAILABLE" && !hasBegun;
      if (isLost && !isFull(error) && sql === this.#sql) this.#recover();
      throw known;
    } finally {
      clearTimeout(timer);
      this.#busy -= 1;
    }
  }

  /** Looks for the server until it answers, and goes on with fresh connections. */
  async #recover(): Promise<void> {
    if (this.#isRecovering) return;
    this.#isRecovering = true;
    const lost = this.#sql;
    for (let wait = BACK_OFF.first; !this.#isClosed; wait = Math.min(wait * 2, BACK_OFF.longest)) {
      const fresh = connect(this.#address, this.#options);
      const answer = answers(fresh);
      if (!this.#isAway) this.#firstProbe = answer;
      if (await answer) {
        this.#sql = fresh;
        this.#db = withDrizzle(fresh);
        break;
      }
      // Nobody is there: who waits for the lost connections learns it now.
      this.#isAway = true;
      end(fresh, 0);
      end(lost, 0);
      await delay(wait);
    }
    if (this.#isClosed) end(this.#sql, 0);
    this.#isAway = false;
    this.#isRecovering = false;
    // Where the server was there all the time, what still runs may finish.
    end(lost, this.#options.deadline / 1_000);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#sql.end({ timeout: 1 });
  }
}

function withDrizzle(sql: postgres.Sql): PostgresJsDatabase {
  return drizzle(prepared(sql), { casing: "snake_case" });
}

/** Whether the server behind a client answers a question in time. */
async function answers(sql: postgres.Sql): Promise<boolean> {
  const answer = sql`select 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answer, delay(PROBE_MS, false, { ref: false })]);
}

function end(sql: postgres.Sql, timeout: number): void {
  sql.end({ timeout }).catch(() => {});
}
