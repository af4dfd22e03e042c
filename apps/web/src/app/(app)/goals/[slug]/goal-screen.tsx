"use client";
import { planInForce } from "@cairn/core/model/plan-in-force";
import type { Day } from "@cairn/core/time/day";
import { facts } from "@cairn/text/facts-text";
import { goalSummaryText, pieceText } from "@cairn/text/goal-summary-text";
import { goalWords } from "@cairn/text/messages/en/goal";
import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { useCheckIn } from "../../../../data/use-check-in.ts";
import { useArea, useGoal, useGoalActions } from "../../../../data/use-goal.ts";
import { useMe } from "../../../../data/use-user.ts";
import { CheckInForm } from "../../../../features/check-in/check-in-form.tsx";
import { Log } from "../../../../features/check-in/log.tsx";
import { Children } from "../../../../features/goal-page/children.tsx";
import { GoalMenu } from "../../../../features/goal-page/goal-menu.tsx";
import styles from "../../../../features/goal-page/goal-page.module.css";
import { OutcomeCard } from "../../../../features/goal-page/outcome-card.tsx";
import { PlanCard } from "../../../../features/goal-page/plan-card.tsx";
import { Checklist } from "../../../../features/milestone/checklist.tsx";
import { GoalPauses } from "../../../../features/pause/goal-pauses.tsx";
import { type Keys, pressStep, useKeys } from "../../../../keys/use-keys.ts";
import { paths } from "../../../../lib/paths.ts";
import { useT } from "../../../../messages/language.tsx";
import { Button } from "../../../../ui/button.tsx";
import { Card } from "../../../../ui/card.tsx";
import { Crumbs } from "../../../../ui/crumbs.tsx";
import { firstInteraction, lazyDialog, lazyWhenIdle } from "../../../../ui/lazy.tsx";
import { lazyWhenVisible } from "../../../../ui/lazy-when-visible.tsx";
// The looks of what comes later: its HTML is there from the start.
import "../../../../ui/chart/chart.module.css";
import "../../../../ui/segmented.module.css";
import "../../../../features/ways-back/ways-back.module.css";
import "../../../../features/goal-page/why.module.css";
import { PauseDialog } from "../../../../features/pause/later-pause-dialog.ts";

const LineChartCard = lazyWhenVisible(() =>
  import("../../../../features/goal-page/goal-charts.tsx").then((file) => file.LineChartCard),
);
const StrengthChart = lazyWhenVisible(() =>
  import("../../../../features/goal-page/goal-charts.tsx").then((file) => file.StrengthChart),
);
const DaysChart = lazyWhenVisible(() =>
  import("../../../../features/goal-page/goal-charts.tsx").then((file) => file.DaysChart),
);
const WeeksChart = lazyWhenVisible(() =>
  import("../../../../features/goal-page/goal-charts.tsx").then((file) => file.WeeksChart),
);
const PlanDialog = lazyDialog(
  () => import("../../../../features/goal-form/plan-dialog.tsx").then((file) => file.PlanDialog),
  firstInteraction,
);
const CloseDialog = lazyDialog(() =>
  import("../../../../features/goal-page/close-dialog.tsx").then((file) => file.CloseDialog),
);
const ReachedCairn = lazyWhenIdle(() =>
  import("../../../../features/goal-page/reached.tsx").then((file) => file.ReachedCairn),
);
const WaysBack = lazyWhenVisible(() =>
  import("../../../../features/ways-back/ways-back-card.tsx").then((file) => file.WaysBackCard),
);
const Why = lazyWhenVisible(() => import("../../../../features/goal-page/why.tsx").then((file) => file.Why));

/** One goal: words first, then the entry, then the pictures, then the log. */
export function GoalScreen({ id }: { id: string }) {
  const t = useT(goalWords);
  const me = useMe();
  const view = useGoal(id);
  const { goal, figures } = view;
  const router = useRouter();
  const plan = planInForce(view.plans, figures.asOf);
  const area = useArea(goal.areaId);
  const actions = useGoalActions(view, me);
  const [day, setDay] = useState<Day>(figures.asOf);
  const [closing, setClosing] = useState(false);
  const [pausing, setPausing] = useState(false);
  const [planning, setPlanning] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const running = goal.closedAs === null && goal.archivedAt === null && goal.deletedAt === null;
  const logs = goal.measure.kind === "metric" || goal.measure.kind === "habit";
  const pick = useCallback((picked: Day) => {
    setDay(picked);
    form.current?.scrollIntoView({ block: "nearest" });
    form.current?.querySelector<HTMLElement>("input[role=spinbutton], textarea")?.focus();
  }, []);
  const checkIn = useCheckIn(me);
  const keys: Keys = {
    e: () => router.push(paths.editGoal(goal.id)),
    ...(logs
      ? { s: () => checkIn.log({ goalId: goal.id, day: figures.asOf, value: null, kind: "skip" }) }
      : {}),
    p: () => setPausing(true),
    "+": () => pressStep(form.current, 1),
    "-": () => pressStep(form.current, -1),
  };
  useKeys(running ? keys : {});

  return (
    <>
      <Crumbs
        items={[
          { href: paths.goals(), label: t("goals") },
          ...(area ? [{ href: paths.goals(), label: area.name }] : []),
        ]}
        actions={
          <GoalMenu
            view={view}
            actions={actions}
            me={me}
            onClose={() => setClosing(true)}
            onPause={() => setPausing(true)}
          />
        }
      />
      <div className={styles.hero}>
        <div className={styles.words}>
          <h1>{goal.title}</h1>
          <p className={styles.lede}>
            {goalSummaryText(view, plan, me.locale).map((piece) =>
              typeof piece === "string" ? piece : <b key={pieceText(piece)}>{piece.strong}</b>,
            )}
          </p>
          {goal.why ? <p className={styles.why}>{goal.why}</p> : null}
          {goal.closedNote ? <p className={styles.why}>“{goal.closedNote}”</p> : null}
          {goal.deletedAt ? null : (
            <dl className={styles.facts}>
              {facts(view, plan, me.locale).map((fact) => (
                <div key={fact.name}>
                  <dt>{fact.name}</dt>
                  <dd>
                    {fact.value} {fact.of ? <small>{fact.of}</small> : null}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </div>
        <div ref={form} data-log-form="">
          {running && logs ? (
            <Card>
              <CheckInForm key={goal.id} view={view} me={me} day={day} onDay={setDay} />
            </Card>
          ) : running && goal.measure.kind === "outcome" ? (
            <OutcomeCard view={view} me={me} onDone={actions.markDone} />
          ) : running ? null : (
            <Card title={t(`state.${stateOf(view.goal)}`)}>
              {stateOf(view.goal) === "reached" ? <ReachedCairn view={view} /> : null}
              <p className={styles.quiet}>{t(`about.${stateOf(view.goal)}`)}</p>
              {goal.deletedAt ? (
                <Button variant="primary" onClick={actions.restore}>
                  {t("bringItBack")}
                </Button>
              ) : goal.archivedAt ? (
                <Button variant="primary" onClick={actions.unarchive}>
                  {t("takeItOutOf")}
                </Button>
              ) : (
                <Button variant="primary" onClick={actions.reopen}>
                  {t("takeItUpAgain")}
                </Button>
              )}
            </Card>
          )}
        </div>
      </div>
      {running && figures.status === "achieved" ? (
        <div className={styles.offer} role="status">
          <ReachedCairn view={view} />
          <p>{t("youReachedItClose")}</p>
          <Button variant="primary" onClick={() => setClosing(true)}>
            {t("closeAsReached")}
          </Button>
        </div>
      ) : null}
      {running && figures.paceAmount !== null ? <WaysBack view={view} me={me} /> : null}
      {running ? <Why view={view} me={me} /> : null}
      <div className={styles.charts}>
        {goal.measure.kind === "checklist" ? <Checklist view={view} me={me} running={running} /> : null}
        {goal.measure.kind === "objective" ? <Children view={view} me={me} running={running} /> : null}
        {goal.deletedAt ? null : (
          <>
            <LineChartCard view={view} plan={plan} me={me} />
            <StrengthChart view={view} plan={plan} me={me} />
          </>
        )}
        {logs ? (
          <div className={styles.two}>
            <DaysChart view={view} plan={plan} me={me} onPick={running ? pick : undefined} />
            <WeeksChart view={view} plan={plan} me={me} />
          </div>
        ) : null}
        <PlanCard view={view} me={me} onChange={running ? () => setPlanning(true) : null} />
        <GoalPauses view={view} me={me} running={running} />
        {logs ? <Log view={view} me={me} running={goal.deletedAt === null} /> : null}
      </div>
      <PlanDialog open={planning} onClose={() => setPlanning(false)} view={view} me={me} />
      <PauseDialog
        open={pausing}
        onClose={() => setPausing(false)}
        me={me}
        today={figures.asOf}
        goal={goal}
      />
      <CloseDialog
        open={closing}
        onClose={() => setClosing(false)}
        reached={figures.status === "achieved"}
        onDone={(as, note) => {
          setClosing(false);
          actions.close(as, note);
        }}
      />
    </>
  );
}

function stateOf(goal: ReturnType<typeof useGoal>["goal"]): "trash" | "archived" | "reached" | "let_go" {
  if (goal.deletedAt) return "trash";
  if (goal.archivedAt) return "archived";
  return goal.closedAs === "reached" ? "reached" : "let_go";
}
