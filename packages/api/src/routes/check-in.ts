import { CheckIn, CheckInInput, CheckInRemove } from "@cairn/core/check-in";
import { Day } from "@cairn/core/day";
import { Id } from "@cairn/core/text";
import { GoalView } from "@cairn/core/view";
import * as z from "zod/mini";
import { Cursor, limit, page } from "../page.ts";
import { authed, notBuilt, router } from "../trpc.ts";

/** The check-in as stored, and its goal as it now stands. */
const Answer = z.object({ checkIn: CheckIn, view: GoalView });
const CheckInList = z.strictObject({
  goalId: Id,
  cursor: Cursor,
  limit: limit(200),
  /** Only those of this day. */
  day: z.optional(Day),
});

export const checkIn = router({
  put: authed.input(CheckInInput).output(Answer).mutation(notBuilt),
  remove: authed.input(CheckInRemove).output(Answer).mutation(notBuilt),
  restore: authed
    .input(z.strictObject({ id: Id }))
    .output(Answer)
    .mutation(notBuilt),
  /** The log, latest day first. */
  list: authed.input(CheckInList).output(page(CheckIn)).query(notBuilt),
});
