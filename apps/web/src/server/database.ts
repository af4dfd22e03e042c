import { startEmbedded } from "@cairn/db/embedded";
import { type Database, openDatabase } from "@cairn/db/session";
import { type Environment, EnvironmentError } from "../env.ts";
import { writesBucket } from "./rate-limit.ts";
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
    throw new EnvironmentError(sentence(error, environment.databaseUrl !== null));
  }
}

/** What the system and PostgreSQL refuse has a code and names no variable; with several addresses it has no message either. */
function sentence(error: unknown, external: boolean): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : null;
  const reason = (error.message || (code ?? error.name)).replaceAll(/\s*\n\s*/g, " ");
  return external && code !== null ? `DATABASE_URL cannot be used (${reason}).` : reason;
}

async function open(
  environment: Environment,
  secret: string,
  migrations: string | undefined,
): Promise<OpenDatabase> {
  const { databaseUrl, databaseOwnerUrl, dataDir } = environment;
  const say = (message: string) => log("info", { event: "database", message });
  const options = {
    migrations,
    prepare: environment.databasePrepare,
    writes: writesBucket(environment),
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
