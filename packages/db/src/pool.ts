import { DomainError } from "@cairn/core/refusal/error";
import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgTransaction } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Endpoint } from "./embedded.ts";
import { asDomainError, unavailable } from "./failure.ts";

type NoSchema = Record<string, never>;
/** What crud works on: one open transaction. */
export type Tx = PgTransaction<PostgresJsQueryResultHKT, NoSchema, ExtractTablesWithRelations<NoSchema>>;

/** A server's address: an endpoint of the embedded database, or a postgres:// URL. */
export type Address = Endpoint | string;

export type PoolOptions = {
  max: number;
  /** Callers that may wait for a connection; more are told to come back. */
  queue: number;
  /** Milliseconds after which a caller gets UNAVAILABLE, whatever the driver does. */
  deadline: number;
  statementTimeout: number;
};

/** Deadlines hit one after the other, after which the connections are given up for fresh ones. */
const MISSES = 3;

/** A client with everything that keeps it from hanging. Its types are those of plain text: drizzle reads the rest. */
export function connect(address: Address, options: { max: number; statementTimeout: number }): postgres.Sql {
  const settings = {
    max: options.max,
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

/** Connections that are shared, bounded, and thrown away when the server no longer answers through them. */
export class Pool {
  readonly #address: Address;
  readonly #options: PoolOptions;
  #sql: postgres.Sql;
  #db: PostgresJsDatabase;
  #busy = 0;
  #misses = 0;

  constructor(address: Address, options: PoolOptions) {
    this.#address = address;
    this.#options = options;
    this.#sql = connect(address, options);
    this.#db = drizzle(this.#sql, { casing: "snake_case" });
  }

  /** Runs `work` in one transaction. @throws what it throws; UNAVAILABLE when the database does not answer in time */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.#busy >= this.#options.max + this.#options.queue) throw unavailable("too many callers wait");
    this.#busy += 1;
    const sql = this.#sql;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => {
        this.#missed(sql);
        fail(unavailable("deadline"));
      }, this.#options.deadline);
    });
    try {
      const result = await Promise.race([this.#db.transaction(work), late]);
      this.#misses = 0;
      return result;
    } catch (error) {
      const known = asDomainError(error);
      if (!(known instanceof DomainError && known.code === "UNAVAILABLE")) this.#misses = 0;
      throw known;
    } finally {
      clearTimeout(timer);
      this.#busy -= 1;
    }
  }

  #missed(sql: postgres.Sql) {
    this.#misses += 1;
    if (this.#misses < MISSES || sql !== this.#sql) return;
    this.#misses = 0;
    this.#sql = connect(this.#address, this.#options);
    this.#db = drizzle(this.#sql, { casing: "snake_case" });
    sql.end({ timeout: 0 }).catch(() => {});
  }

  async close(): Promise<void> {
    await this.#sql.end({ timeout: 3 });
  }
}
