import { capabilities } from "@cairn/core/model/capabilities";
import { isRestDay } from "@cairn/core/model/check-in";
import type { GoalSummary } from "@cairn/core/model/view";
import { dayOfFigures, shareDone } from "@cairn/core/views/today";
import { amountText, unitOf } from "@cairn/text/amount-text";
import { todayWords } from "@cairn/text/messages/en/today";
import type { StatusText } from "@cairn/text/status-text";
import { Moon } from "lucide-react";
import { useT } from "../../messages/language.tsx";
import { Pebble, PebbleButton, pebbleShape } from "../../ui/pebble.tsx";
import type { RowActs } from "./use-row-acts.ts";

type Props = { summary: GoalSummary; locale: string; tone: StatusText["tone"]; done: boolean; acts: RowActs };

/** The goal's stone: there is nothing to press for a limit, which only shows whether it is kept. */
export function RowPebble({ summary, locale, tone, done, acts }: Props) {
  const { goal, plan } = summary;
  const look = {
    colour: goal.colour,
    shape: pebbleShape(goal.position),
    fill: shareDone(summary),
  };
  const label = useLabel({ summary, locale, done, quick: acts.quick });
  if (capabilities(goal.measure, plan).limit) return <Pebble {...look} done={tone !== "bad"} limit />;
  const rest = isRestDay(dayOfFigures(summary));
  return (
    <PebbleButton
      {...look}
      done={done}
      icon={rest ? Moon : undefined}
      label={label}
      pressed={done}
      onPress={acts.press}
    />
  );
}

/** What it is, how it stands, and what a press does. */
function useLabel({
  summary,
  locale,
  done,
  quick,
}: Pick<Props, "summary" | "locale" | "done"> & Pick<RowActs, "quick">): string {
  const t = useT(todayWords);
  const { title, measure } = summary.goal;
  if (done) return t(isRestDay(dayOfFigures(summary)) ? "restPressed" : "pressToUndo", { title });
  const what = () => {
    if (quick.kind === "ask") return t("logAnAmount");
    if (quick.value === null) return t("markDone");
    return t("log", { amount: amountText(quick.value, unitOf(measure, locale)) });
  };
  return t("notDone", { title, what: what() });
}
