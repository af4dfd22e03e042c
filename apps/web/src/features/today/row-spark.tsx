import type { Asking } from "@cairn/core/evaluate";
import { sparkSeries } from "@cairn/core/series";
import type { GoalSummary } from "@cairn/core/view";
import { Spark } from "../../ui/chart/spark.tsx";

/** Six weeks of a goal beside its name, where there is a line to draw against. */
export function RowSpark({
  summary,
  asking,
  label,
}: {
  summary: GoalSummary;
  asking: Asking;
  label: string;
}) {
  const spark = sparkSeries(summary, asking);
  return spark ? <Spark {...spark} colour={summary.goal.colour} label={label} /> : null;
}
