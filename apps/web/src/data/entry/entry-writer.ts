import type { CheckIn, CheckInInput } from "@cairn/core/model/check-in";
import type { Day } from "@cairn/core/time/day";
import { uuidv7 } from "../../lib/uuidv7.ts";
import { outbox } from "../outbox/store.ts";

export type Draft = {
  goalId: string;
  day: Day;
  value: number | null;
  note?: string;
  kind?: "entry" | "skip";
};

/**
 * Puts changes of the log into the outbox, each with the entries that stand beside it: they decide which value of the day is the
 * last one.
 * @param knownOf the entries of a goal's day, as far as they are known
 */
export function entryWriter(knownOf: (goalId: string, day: Day) => CheckIn[]) {
  const change = (before: CheckIn | null, after: CheckIn | null) => {
    const one = after ?? before;
    const sameDay = one ? knownOf(one.goalId, one.day).filter(({ id }) => id !== one.id) : [];
    return { key: uuidv7(), goalId: one?.goalId ?? "", before, after, sameDay };
  };
  const put = (input: CheckInInput, before: CheckIn | null): CheckIn => {
    const after = stored(input);
    outbox.add({ ...change(before, after), op: "put", input });
    return after;
  };
  return {
    write: (draft: Draft) => put(inputOf(draft), null),
    revalue: (checkIn: CheckIn, value: number) => put(changed(checkIn, { value }), checkIn),
    takeBack: (checkIn: CheckIn) =>
      outbox.add({
        ...change(checkIn, null),
        op: "remove",
        input: { id: checkIn.id, mutationId: uuidv7() },
      }),
    bringBack: (checkIn: CheckIn) =>
      outbox.add({ ...change(null, checkIn), op: "restore", input: { id: checkIn.id } }),
  };
}

/** A draft as it is written now, on this device. */
function inputOf({ goalId, day, value, note = "", kind = "entry" }: Draft): CheckInInput {
  const at = new Date().toISOString();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { id: uuidv7(), goalId, day, kind, value, note, at, zone };
}

/** An edit of an entry as it was seen. */
export function changed(
  { id, goalId, day, kind, value, note, at, zone, version }: CheckIn,
  changes: Partial<Pick<CheckIn, "day" | "value" | "note">>,
): CheckInInput {
  const content = { id, goalId, day, kind, value, note, at, zone, ...changes };
  return { ...content, baseVersion: version, mutationId: uuidv7() };
}

/** The row that the server will keep of an input. */
function stored(input: CheckInInput): CheckIn {
  return {
    id: input.id,
    goalId: input.goalId,
    day: input.day,
    kind: input.kind,
    value: input.value,
    note: input.note,
    at: input.at,
    zone: input.zone,
    version: (input.baseVersion ?? 0) + 1,
    deletedAt: null,
  };
}
