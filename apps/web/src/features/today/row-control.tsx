import { capabilities } from "@cairn/core/model/capabilities";
import type { User } from "@cairn/core/model/user";
import type { GoalSummary } from "@cairn/core/model/view";
import { dayOfFigures } from "@cairn/core/views/today";
import { amountText, unitOf } from "@cairn/text/amount-text";
import { todayWords } from "@cairn/text/messages/en/today";
import { Plus } from "lucide-react";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import type { RowKind } from "./row-kind.ts";
import styles from "./today.module.css";
import { TotalStepper } from "./total-stepper.tsx";
import type { RowActs } from "./use-row-acts.ts";

type Props = {
  kind: RowKind;
  summary: GoalSummary;
  me: User;
  done: boolean;
  acts: RowActs;
};

/** The one control that a goal's kind needs beside its pebble. */
export function RowControl({ kind, summary, me, done, acts }: Props) {
  const t = useT(todayWords);
  const { title } = summary.goal;
  if (kind === "total") return <TotalStepper summary={summary} me={me} onTotal={acts.setTotal} />;
  if (done) return kind === "amount" ? <Logged summary={summary} locale={me.locale} /> : null;
  if (kind === "once") return null;
  const asks = kind === "amount";
  return (
    <Button
      size="s"
      icon={Plus}
      className={styles.add}
      onClick={asks ? () => acts.ask() : acts.press}
      aria-label={t(asks ? "logFor" : "addOneTo", { title })}
    >
      <span>{t(asks ? "logShort" : "add")}</span>
    </Button>
  );
}

/** What the day came to: a level as it stands, amounts together. */
function Logged({ summary, locale }: { summary: GoalSummary; locale: string }) {
  const { measure } = summary.goal;
  const day = dayOfFigures(summary);
  if (!day || day.count === 0) return null;
  const amount = capabilities(measure).level ? (day.last ?? 0) : day.sum;
  return <span className={styles.logged}>{amountText(amount, unitOf(measure, locale))}</span>;
}
