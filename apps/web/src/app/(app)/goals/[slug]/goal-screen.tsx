"use client";
import { capabilities } from "@cairn/core/model/capabilities";
import { isReached } from "@cairn/core/model/figures";
import { planInForce } from "@cairn/core/model/plan-in-force";
import type { Day } from "@cairn/core/time/day";
import { goalWords } from "@cairn/text/messages/en/goal";
import { useRouter } from "next/navigation";
import { type ReactNode, type RefObject, useCallback, useRef, useState } from "react";
import { useCheckIn } from "../../../../data/entry/use-check-in.ts";
import { useArea, useGoal } from "../../../../data/use-goal.ts";
import { useGoalActions } from "../../../../data/use-goal-actions.ts";
import { useMe } from "../../../../data/use-user.ts";
import { GoalMenu } from "../../../../features/goal-page/goal-menu.tsx";
import styles from "../../../../features/goal-page/goal-page.module.css";
import type { GoalPart } from "../../../../features/goal-page/goal-part.ts";
import { GoalWords } from "../../../../features/goal-page/goal-words.tsx";
import { ReachedOffer } from "../../../../features/goal-page/reached-offer.tsx";
import { type Keys, pressStep, useKeys } from "../../../../keys/use-keys.ts";
import { paths } from "../../../../lib/paths.ts";
import { useT } from "../../../../messages/language.tsx";
import { Crumbs } from "../../../../ui/layout/crumbs.tsx";
import { lazyWhenVisible } from "../../../../ui/loading/lazy-when-visible.tsx";
import { EntryPlace } from "./entry-place.tsx";
import { GoalDetails } from "./goal-details.tsx";
import { type GoalDialog, GoalDialogs } from "./goal-dialogs.tsx";
// The looks of what comes later: its HTML is there from the start.
import "../../../../ui/chart/chart.module.css";
import "../../../../ui/form/segmented.module.css";
import "../../../../features/ways-back/ways-back.module.css";
import "../../../../features/goal-page/why.module.css";

const WaysBack = lazyWhenVisible(() =>
  import("../../../../features/ways-back/ways-back-card.tsx").then((file) => file.WaysBackCard),
);
const Why = lazyWhenVisible(() => import("../../../../features/goal-page/why.tsx").then((file) => file.Why));

/** One goal: words first, then the entry, then the pictures, then the log. */
export function GoalScreen({ id }: { id: string }) {
  const me = useMe();
  const view = useGoal(id);
  const { goal, figures } = view;
  const plan = planInForce(view.plans, figures.asOf);
  const actions = useGoalActions(view);
  const [day, setDay] = useState<Day>(figures.asOf);
  const [dialog, setDialog] = useState<GoalDialog | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const running = goal.closedAs === null && goal.archivedAt === null && goal.deletedAt === null;
  const { logs } = capabilities(goal.measure);
  const pick = useCallback((picked: Day) => {
    setDay(picked);
    form.current?.scrollIntoView({ block: "nearest" });
    form.current?.querySelector<HTMLElement>("input[role=spinbutton], textarea")?.focus();
  }, []);
  useGoalKeys({ view, me, form, running, logs, onPause: () => setDialog("pause") });

  return (
    <>
      <GoalCrumbs areaId={goal.areaId}>
        <GoalMenu
          view={view}
          actions={actions}
          me={me}
          onClose={() => setDialog("close")}
          onPause={() => setDialog("pause")}
        />
      </GoalCrumbs>
      <div className={styles.hero}>
        <GoalWords view={view} plan={plan} me={me} />
        <div ref={form} data-log-form="">
          <EntryPlace view={view} me={me} running={running} day={day} onDay={setDay} actions={actions} />
        </div>
      </div>
      {running && isReached(figures) ? <ReachedOffer view={view} onClose={() => setDialog("close")} /> : null}
      {running && figures.paceAmount !== null ? <WaysBack view={view} me={me} /> : null}
      {running ? <Why view={view} me={me} /> : null}
      <GoalDetails
        view={view}
        me={me}
        plan={plan}
        running={running}
        logs={logs}
        onPick={pick}
        onPlan={() => setDialog("plan")}
      />
      <GoalDialogs view={view} me={me} open={dialog} onClose={() => setDialog(null)} actions={actions} />
    </>
  );
}

/** @param children what can be done with the goal as a whole */
function GoalCrumbs({ areaId, children }: { areaId: string | null; children: ReactNode }) {
  const t = useT(goalWords);
  const area = useArea(areaId);
  const goals = { href: paths.goals(), label: t("goals") };
  return (
    <Crumbs items={area ? [goals, { href: paths.goals(), label: area.name }] : [goals]} actions={children} />
  );
}

type KeysProps = GoalPart & {
  form: RefObject<HTMLElement | null>;
  running: boolean;
  logs: boolean;
  onPause: () => void;
};

/** The keys of a goal that runs. */
function useGoalKeys({ view: { goal, figures }, me, form, running, logs, onPause }: KeysProps) {
  const router = useRouter();
  const checkIn = useCheckIn(me);
  const keys: Keys = {
    e: () => router.push(paths.editGoal(goal.id)),
    ...(logs
      ? { s: () => checkIn.log({ goalId: goal.id, day: figures.asOf, value: null, kind: "skip" }) }
      : {}),
    p: onPause,
    "+": () => pressStep(form.current, 1),
    "-": () => pressStep(form.current, -1),
  };
  useKeys(running ? keys : {});
}
