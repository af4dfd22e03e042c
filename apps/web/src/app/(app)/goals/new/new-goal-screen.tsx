"use client";
import type { Day } from "@cairn/core/time/day";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { useMe } from "../../../../data/use-user.ts";
import { GoalForm } from "../../../../features/goal-form/goal-form.tsx";
import type { GoalModel } from "../../../../features/goal-form/goal-model.ts";
import { QuickLine } from "../../../../features/quick/quick-line.tsx";
import { paths } from "../../../../lib/paths.ts";
import { useT } from "../../../../messages/language.tsx";
import { lazyWhenIdle } from "../../../../ui/loading/lazy.tsx";

const SaidPanel = lazyWhenIdle(() => import("./said-panel.tsx").then((file) => file.SaidPanel));

/** A new goal, said in one sentence or put together in a form: what the sentence says stands in the fields. */
export function NewGoalScreen(props: {
  today: Day;
  /** The words that `initial` was read from. */
  say: string;
  initial: GoalModel;
}) {
  const t = useT(goalFormWords);
  const me = useMe();
  const { today, say: said } = props;
  return (
    <GoalForm
      {...props}
      line={(form) => (
        <QuickLine
          path={paths.newGoal()}
          label={t("lineInstead")}
          placeholder={t("lineExample")}
          initial={said}
          shortcut="N"
          panel={(line) => <SaidPanel {...line} {...form} said={said} today={today} me={me} />}
        />
      )}
    />
  );
}
