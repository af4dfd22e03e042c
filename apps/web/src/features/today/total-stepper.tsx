import { AMOUNT_MAX } from "@cairn/core/amount/amount";
import { capabilities } from "@cairn/core/model/capabilities";
import type { User } from "@cairn/core/model/user";
import type { GoalSummary } from "@cairn/core/model/view";
import { dayOfFigures } from "@cairn/core/views/today";
import { unitOf } from "@cairn/text/amount-text";
import { todayWords } from "@cairn/text/messages/en/today";
import { useEffect, useRef, useState } from "react";
import { useT } from "../../messages/language.tsx";
import { NumberStepper } from "../../ui/form/number-stepper.tsx";
import type { RowActs } from "./use-row-acts.ts";

/** The presses of a moment become one entry. */
const TOGETHER_MS = 700;

/** The day's total under the thumb: more adds an entry, less takes back. */
export function TotalStepper({
  summary,
  me,
  onTotal,
}: {
  summary: GoalSummary;
  me: User;
  onTotal: RowActs["setTotal"];
}) {
  const t = useT(todayWords);
  const { goal, figures } = summary;
  const unit = unitOf(goal.measure, me.locale);
  const { counts } = capabilities(goal.measure);
  const day = dayOfFigures(summary);
  const total = counts ? (day?.count ?? 0) : (day?.sum ?? 0);
  // Each of what is only counted is an entry of its own: a slip of the finger must not write thousands.
  const most = counts ? Math.max(100, total) : AMOUNT_MAX;
  const [draft, setDraft] = useGathered(
    total,
    (to) => void onTotal(goal.id, figures.asOf, total, to, counts),
  );
  return (
    <NumberStepper
      label={t("onThisDay", { title: goal.title })}
      unit={unit.unit}
      locale={me.locale}
      min={0}
      max={most}
      step={counts ? 1 : summary.step}
      value={draft}
      onChange={(value) => {
        if (value === null) return;
        const within = Math.min(most, Math.max(0, value));
        setDraft(counts ? Math.round(within) : within);
      }}
    />
  );
}

/** A number that is changed at once and given on when a moment has passed, or the page is left in it: nothing pressed is lost. */
function useGathered(value: number, give: (changed: number) => void) {
  const [draft, setDraft] = useState<number | null>(null);
  const commit = useRef<() => void>(() => {});
  commit.current = () => {
    if (draft === null) return;
    setDraft(null);
    if (draft !== value) give(draft);
  };
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => commit.current(), TOGETHER_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => () => commit.current(), []);
  return [draft ?? value, setDraft] as const;
}
