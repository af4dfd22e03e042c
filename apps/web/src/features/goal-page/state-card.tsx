import type { Goal } from "@cairn/core/model/goal";
import type { GoalView } from "@cairn/core/model/view";
import { goalWords } from "@cairn/text/messages/en/goal";
import type { GoalActions } from "../../data/use-goal-actions.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/layout/card.tsx";
import styles from "./goal-page.module.css";
import { ReachedCairn } from "./later-reached.ts";

type Actions = Pick<GoalActions, "restore" | "unarchive" | "reopen">;

/** Why a goal does not run, and the way to take it up again. */
export function StateCard({ view, actions }: { view: GoalView; actions: Actions }) {
  const t = useT(goalWords);
  const state = stateOf(view.goal);
  const back = {
    trash: { label: t("restore"), run: actions.restore },
    archived: { label: t("unarchive"), run: actions.unarchive },
    reached: { label: t("takeItUpAgain"), run: actions.reopen },
    let_go: { label: t("takeItUpAgain"), run: actions.reopen },
  }[state];
  return (
    <Card title={t(`state.${state}`)}>
      {state === "reached" ? <ReachedCairn view={view} /> : null}
      <p className={styles.quiet}>{t(`about.${state}`)}</p>
      <Button variant="primary" onClick={back.run}>
        {back.label}
      </Button>
    </Card>
  );
}

function stateOf(goal: Goal): "trash" | "archived" | "reached" | "let_go" {
  if (goal.deletedAt) return "trash";
  if (goal.archivedAt) return "archived";
  return goal.closedAs === "reached" ? "reached" : "let_go";
}
