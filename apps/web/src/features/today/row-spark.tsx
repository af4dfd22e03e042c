import type { EvaluationContext } from "@cairn/core/model/evaluation-context";
import type { GoalSummary } from "@cairn/core/model/view";
import { sparkSeries } from "@cairn/core/views/spark";
import { Spark } from "../../ui/chart/spark.tsx";

/** Six weeks of a goal beside its name, where there is a line to draw against. */
export function RowSpark({
  summary,
  asking,
  label,
}: {
  summary: GoalSummary;
  asking: EvaluationContext;
  label: string;
}) {
  const spark = sparkSeries(summary, asking);
  return spark ? <Spark {...spark} colour={summary.goal.colour} label={label} /> : null;
}
