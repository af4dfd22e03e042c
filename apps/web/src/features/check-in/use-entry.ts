import { capabilities } from "@cairn/core/model/capabilities";
import type { User } from "@cairn/core/model/user";
import type { GoalSummary } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import { amountRefusal, dayRefusal } from "@cairn/text/check-in-refusal-text";
import { checkInWords } from "@cairn/text/messages/en/check-in";
import { useEffect, useRef, useState } from "react";
import { useCheckIn } from "../../data/entry/use-check-in.ts";
import { useGoalCache } from "../../data/goal-cache.ts";
import { uuidv7 } from "../../lib/uuidv7.ts";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { errorMessage } from "../../trpc/error-text.ts";
import { firstValue } from "./first-value.ts";

/** What cannot be saved, said at the field where it is mended. */
export type EntryRefusal = { at: "amount" | "day"; text: string };

type Props = { summary: GoalSummary; me: User; day: Day; onSaved: () => void };

/** An entry as it is written: its amount and note, why it was refused, and how it is saved. `onSaved` puts the day back to today. */
export function useEntry({ summary, me, day, onSaved }: Props) {
  const t = useT(checkInWords);
  const { goal } = summary;
  const { takesValue } = capabilities(goal.measure);
  const checkIn = useCheckIn(me);
  const [value, setValue] = useState<number | null>(() => firstValue(summary));
  const [note, setNote] = useState("");
  const [refused, setRefused] = useState<(EntryRefusal & { day: Day }) | null>(null);
  // Counts what the person changed: a second press without a change in between is the same press.
  const edits = useRef(0);
  const start = useStartOn(summary);
  const form = useFocusOnRefused(refused);

  const refusal = (): EntryRefusal | null => {
    const amount = takesValue ? amountRefusal(value, t, me.locale) : null;
    if (amount !== null) return { at: "amount", text: amount };
    const wrongDay = dayRefusal(day, summary, t, me.locale);
    return wrongDay === null ? null : { at: "day", text: wrongDay };
  };
  const save = () => {
    setRefused(null);
    checkIn.log(
      { goalId: goal.id, day, value: takesValue ? value : null, note: note.trim() },
      `${edits.current}`,
    );
    setNote("");
    onSaved();
  };
  return {
    form,
    value,
    setValue: (amount: number | null) => {
      setValue(amount);
      setRefused(null);
    },
    note,
    setNote,
    // Another day, picked anywhere on the page, is another question.
    refused: refused?.at === "day" && refused.day !== day ? null : refused,
    changed: () => {
      edits.current += 1;
      setRefused(null);
    },
    submit: () => {
      const wrong = refusal();
      if (wrong) setRefused({ ...wrong, day });
      else save();
    },
    starting: start.busy,
    /** For a day before the goal began. */
    startThatDay: async () => {
      try {
        await start.on(day);
        save();
      } catch (failure) {
        setRefused({ at: "day", text: errorMessage(failure), day });
      }
    },
  };
}

/** Moves the goal's first day. */
function useStartOn({ goal }: GoalSummary) {
  const cache = useGoalCache();
  const update = trpc.goal.update.useMutation({
    meta: { shown: true },
    onSuccess: (answer) => cache.put(answer),
  });
  return {
    busy: update.isPending,
    on: (day: Day) =>
      update.mutateAsync({ id: goal.id, baseVersion: goal.version, mutationId: uuidv7(), start: day }),
  };
}

/** Whoever sent it learns at the field what to mend. */
function useFocusOnRefused(refused: EntryRefusal | null) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refused]);
  return form;
}
