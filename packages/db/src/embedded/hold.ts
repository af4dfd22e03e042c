import postgres from "postgres";
import { type Endpoint, IN_USE } from "./endpoint.ts";
import { inUse } from "./postmaster.ts";

/** Takes the lock that says "in use", for as long as this connection lives: it ends with the process, however that ends. */
export async function holdServer(endpoint: Endpoint, cluster: string): Promise<postgres.Sql> {
  const lock = async (sql: postgres.Sql) => {
    const [row] = await sql`select pg_try_advisory_lock(${IN_USE}) as mine`;
    if (!row?.mine) throw inUse(cluster, undefined);
  };
  let ended = false;
  const sql: postgres.Sql = postgres({
    ...endpoint,
    max: 1,
    idle_timeout: 0,
    // postgres.js renews connections after about an hour by default, and the lock would go with the old one.
    max_lifetime: null,
    connect_timeout: 5,
    onnotice: () => {},
    onclose: () => {
      // The server threw its connections away (a backend crashed): take the lock again as soon as it is back.
      if (!ended) setTimeout(() => lock(sql).catch(() => {}), 200).unref();
    },
  });
  const end = sql.end.bind(sql);
  sql.end = (options) => {
    ended = true;
    return end(options);
  };
  try {
    await lock(sql);
    return sql;
  } catch (error) {
    await sql.end({ timeout: 0 });
    throw error;
  }
}
