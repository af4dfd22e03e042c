import { isRestDay } from "@cairn/core/model/check-in";
import type { GoalSummary } from "@cairn/core/model/view";
import { addDays } from "@cairn/core/time/day";
import { dayOfFigures, isLimit } from "@cairn/core/views/today";
import { todayWords } from "@cairn/text/messages/en/today";
import { CalendarDays, CirclePause, Moon, Plus, SquareArrowOutUpRight } from "lucide-react";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { Menu } from "../../ui/overlay/menu.tsx";
import type { RowActs } from "./use-row-acts.ts";

/** Everything that can be done from a row, for those who look for it. */
export function RowMenu({
  summary,
  singleKeys,
  acts,
}: {
  summary: GoalSummary;
  singleKeys: boolean;
  acts: RowActs;
}) {
  const t = useT(todayWords);
  const { goal, figures } = summary;
  const key = (name: string) => (singleKeys ? { key: name } : {});
  const mayRest = !isLimit(summary) && !isRestDay(dayOfFigures(summary));
  return (
    <Menu
      label={t("moreActions", { title: goal.title })}
      items={[
        { label: t("logWithANote"), icon: Plus, onSelect: () => acts.ask() },
        { label: t("anotherDay"), icon: CalendarDays, onSelect: () => acts.ask(addDays(figures.asOf, -1)) },
        ...(mayRest ? [{ label: t("restDay"), icon: Moon, ...key("S"), onSelect: acts.toRest }] : []),
        { label: t("pause"), icon: CirclePause, ...key("P"), onSelect: acts.pause },
        { label: t("openGoal"), icon: SquareArrowOutUpRight, href: paths.goal(goal.id) },
      ]}
    />
  );
}
