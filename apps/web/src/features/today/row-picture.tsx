import type { User } from "@cairn/core/model/user";
import type { GoalSummary } from "@cairn/core/model/view";
import { todayWords } from "@cairn/text/messages/en/today";
import { useT } from "../../messages/language.tsx";
import { lazyWhenVisible } from "../../ui/loading/lazy-when-visible.tsx";
import { Pebble } from "../../ui/pebble.tsx";
import type { RowKind } from "./row-kind.ts";
import styles from "./today.module.css";

const RowSpark = lazyWhenVisible(() => import("./row-spark.tsx").then((file) => file.RowSpark));

/** A stone for each time that the period asks for, or the last weeks as a line. */
export function RowPicture({
  kind,
  summary,
  me,
  standing,
}: {
  kind: RowKind;
  summary: GoalSummary;
  me: User;
  standing: string;
}) {
  const t = useT(todayWords);
  if (kind === "times") return <Pips summary={summary} />;
  return (
    <RowSpark
      summary={summary}
      asking={{ today: summary.figures.asOf, weekStart: me.weekStart }}
      label={t("lastSixWeeks", { standing })}
    />
  );
}

function Pips({ summary: { goal, figures } }: { summary: GoalSummary }) {
  const { done = 0, lower = 0 } = figures.habit?.period ?? {};
  return (
    <span className={styles.pips} aria-hidden>
      {Array.from({ length: lower ?? 0 }, (_, index) => (
        <Pebble key={index} size="xs" colour={goal.colour} done={index < (done ?? 0)} />
      ))}
    </span>
  );
}
