import { CheckIn, CheckInInput, refuseCheckIn } from "@cairn/core/model/check-in";
import type { Goal } from "@cairn/core/model/goal";
import { DomainError, ERROR_CODES } from "@cairn/core/refusal/error";
import { fieldErrors } from "@cairn/core/refusal/issue";
import { explain, explainRefusal } from "@cairn/core/refusal/sentence";
import { type Day, latestDayOnEarth } from "@cairn/core/time/day";
import type { Trace } from "@cairn/db/crud/audit";
import { type PutResult, putCheckIns } from "@cairn/db/crud/check-in";
import { lockLiveGoals } from "@cairn/db/crud/goal";
import type { Tx } from "@cairn/db/session";
import * as z from "zod/mini";

/**
 * Check-ins of one request, which costs one write like any other: a thousand are two requests, and 500 without long notes
 * stay well below the limit on bodies.
 */
export const CHECK_INS_MOST = 500;

/** Each entry is read by itself (`CheckInInput`), so that one that cannot be read does not refuse the others. */
export const CheckInBatch = z.strictObject({
  checkIns: z.array(z.custom<z.input<typeof CheckInInput>>()).check(z.maxLength(CHECK_INS_MOST, "range")),
});

/** What became of an entry. `equal` was there before, by this very write. */
export const BatchResult = z.object({
  outcome: z.enum(["stored", "equal", "refused"]),
  /** Why it was refused, as an error of `checkIn.put` would say it; null for what is there. */
  refusal: z.nullable(
    z.object({
      code: z.enum(ERROR_CODES),
      message: z.string(),
      fields: z.array(z.object({ field: z.string(), reason: z.string(), message: z.string() })),
      /** With CONFLICT: the check-in as it is stored, unless the id is another thing's. */
      current: z.nullable(CheckIn),
    }),
  ),
});
type BatchResult = z.infer<typeof BatchResult>;

type Writer = { tx: Tx; userId: string; trace: Trace; now: () => number };

/** Puts each entry that can be put, in their order, and says of each what became of it. */
export async function putBatch(
  { tx, userId, trace, now }: Writer,
  { checkIns }: z.infer<typeof CheckInBatch>,
): Promise<BatchResult[]> {
  const read = checkIns.map(readEntry);
  const ids = new Set(read.flatMap((entry) => (entry instanceof DomainError ? [] : entry.goalId)));
  const goals = new Map((await lockLiveGoals(tx, userId, [...ids])).map((goal) => [goal.id, goal]));
  const latestDay = latestDayOnEarth(now());
  const judged = read.map((entry) =>
    entry instanceof DomainError ? entry : judge(entry, goals.get(entry.goalId), latestDay),
  );
  const taken = judged.flatMap((entry) => (entry instanceof DomainError ? [] : entry));
  const results = (await putCheckIns(tx, userId, taken, trace)).values();
  return judged.map((entry) =>
    entry instanceof DomainError ? refused(entry) : resultOf(results.next().value),
  );
}

function readEntry(entry: unknown): CheckInInput | DomainError {
  const read = CheckInInput.safeParse(entry);
  return read.success ? read.data : new DomainError("INVALID", { fields: fieldErrors(read.error.issues) });
}

/** The entry with the content that is stored of it, or what core refuses. */
function judge(entry: CheckInInput, goal: Goal | undefined, latestDay: Day): CheckInInput | DomainError {
  if (!goal) return new DomainError("NOT_FOUND");
  try {
    return { ...entry, ...refuseCheckIn(goal, entry, latestDay) };
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

function resultOf(result: PutResult | undefined): BatchResult {
  if (!result || result.outcome === "missing") return refused(new DomainError("NOT_FOUND"));
  if (result.outcome === "conflict") return refused(new DomainError("CONFLICT"), result.checkIn);
  return { outcome: result.outcome, refusal: null };
}

function refused({ code, fields }: DomainError, current: CheckIn | null = null): BatchResult {
  const said = fields.map(({ field, reason, params }) => ({
    field,
    reason,
    message: explain(reason, params),
  }));
  return {
    outcome: "refused",
    refusal: { code, message: explainRefusal(code, fields), fields: said, current },
  };
}
