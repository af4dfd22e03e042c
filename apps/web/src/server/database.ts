import { startEmbedded } from "@cairn/db/embedded";
import { type Database, openDatabase } from "@cairn/db/session";
import { type Environment, EnvironmentError } from "../env.ts";
import { log } from "./request-log.ts";

type OpenDatabase = { database: Database; close: () => Promise<void> };

/**
 * The operator's PostgreSQL, or the one that comes with Cairn, migrated and ready.
 * @param migrations their folder in a build
 * @throws EnvironmentError
 */
export async function startDatabase(
  environment: Environment,
  secret: string,
  migrations: string | undefined,
): Promise<OpenDatabase> {
  try {
    return await open(environment, secret, migrations);
  } catch (error) {
    throw new EnvironmentError(sentence(error));
  }
}

/** A refused connection to a name with several addresses has no message of its own. */
function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message) return error.message;
  return `The database does not answer (${"code" in error ? String(error.code) : error.name}).`;
}

async function open(
  environment: Environment,
  secret: string,
  migrations: string | undefined,
): Promise<OpenDatabase> {
  const { databaseUrl, databaseOwnerUrl, dataDir, limits } = environment;
  const say = (message: string) => log("info", { event: "database", message });
  const options = {
    migrations,
    writes: { capacity: limits.writes, refillPerMinute: Math.max(1, limits.writes / 5) },
    log: say,
  };
  if (databaseUrl !== null) {
    const connection = { url: databaseUrl, ownerUrl: databaseOwnerUrl ?? undefined, secret };
    const database = await openDatabase({ ...options, connection });
    return { database, close: () => database.close() };
  }
  const embedded = await startEmbedded({ dataDir, log: say });
  try {
    const database = await openDatabase({ ...options, connection: { embedded } });
    return {
      database,
      close: async () => {
        await database.close();
        await embedded.stop();
      },
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}
