import { type Endpoint, startEmbedded, type Visit, visitEmbedded } from "@cairn/db/embedded";
import type { Environment } from "../env.ts";
import { OperatorError } from "./command.ts";

const silent = () => {};

/** Lets work use the database as its owner, beside a server that runs or with none. */
export async function withDatabase<T>(
  environment: Environment,
  work: (owner: Endpoint | string) => Promise<T>,
): Promise<T> {
  const { databaseUrl, databaseOwnerUrl, dataDir } = environment;
  if (databaseUrl !== null) return work(databaseOwnerUrl ?? databaseUrl);
  const visit = await visitEmbedded({ dataDir, log: silent });
  return work(visit.owner).finally(visit.stop);
}

/** Lets work use the embedded server alone, which is made where there is none. @throws while a Cairn runs on it */
export async function withStoppedServer<T>(
  { dataDir }: Environment,
  work: (server: Visit) => Promise<T>,
): Promise<T> {
  const server = await startEmbedded({ dataDir, log: silent });
  return work(server).finally(server.stop);
}

/** @throws OperatorError where the operator's own PostgreSQL holds the data */
export function requireEmbedded({ databaseUrl }: Environment): void {
  if (databaseUrl === null) return;
  throw new OperatorError(
    "With DATABASE_URL no copy is made before an upgrade: restore a backup into an empty database instead.",
  );
}
