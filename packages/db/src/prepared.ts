import type postgres from "postgres";

/** A statement for many rows has as many parameters, and hardly ever comes twice: it would only fill the server's memory. */
const MOST_PARAMETERS = 100;

type Client = Pick<postgres.ISql, "unsafe">;
type Work = (inner: postgres.TransactionSql) => unknown;

/**
 * The same client, for drizzle, which has a statement parsed and planned once a connection only where a query was given a name:
 * here all statements are, those of transactions too.
 */
export function prepared(client: postgres.Sql): postgres.Sql {
  const begin = (work: Work) => client.begin((inner) => work(preparedTransaction(inner)));
  return withMethods(client, { unsafe: unsafe(client), begin });
}

function preparedTransaction(client: postgres.TransactionSql): postgres.TransactionSql {
  const savepoint = (work: Work) => client.savepoint((inner) => work(preparedTransaction(inner)));
  return withMethods(client, { unsafe: unsafe(client), savepoint });
}

function unsafe(client: Client) {
  return (query: string, parameters: postgres.ParameterOrJSON<never>[]) =>
    client.unsafe(query, parameters, { prepare: parameters.length <= MOST_PARAMETERS });
}

function withMethods<T extends object>(client: T, methods: Record<string, unknown>): T {
  return new Proxy(client, {
    get: (target, key) =>
      typeof key === "string" && key in methods ? methods[key] : Reflect.get(target, key),
  });
}
