import { AuditEntry } from "@cairn/core/audit";
import * as z from "zod/mini";
import { Cursor, page } from "../page.ts";
import { authed, notBuilt, router } from "../trpc.ts";

export const audit = router({
  /** The person's own changes, latest first. */
  list: authed
    .input(z.strictObject({ cursor: Cursor }))
    .output(page(AuditEntry))
    .query(notBuilt),
});
