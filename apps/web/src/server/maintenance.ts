import { keepMaintaining } from "@cairn/db/maintenance";
import type { Database } from "@cairn/db/session";
import { log, logFailure } from "./request-log.ts";

/** What time asks for, beside the requests. @returns what stops it */
export function startMaintenance(database: Database): () => Promise<void> {
  return keepMaintaining(database, {
    now: Date.now,
    done: (what) => {
      if (Object.values(what).some((count) => count > 0)) log("info", { event: "maintenance", ...what });
    },
    failed: (error) => logFailure(error, null),
  });
}
