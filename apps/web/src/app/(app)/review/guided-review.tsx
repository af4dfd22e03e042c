"use client";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import { reviewDay, reviewLines } from "@cairn/core/views/review";
import { reviewWords } from "@cairn/text/messages/en/review";
import { useEffect, useRef } from "react";
import type { useReview } from "../../../data/use-review.ts";
import styles from "../../../features/review/review.module.css";
import { ReviewFoot } from "../../../features/review/review-foot.tsx";
import { reviewSteps } from "../../../features/review/steps.ts";
import { usePlace } from "../../../features/review/use-place.ts";
import { useKeys } from "../../../keys/use-keys.ts";
import { useT } from "../../../messages/language.tsx";
import { StepBody } from "./step-body.tsx";

type Props = {
  views: readonly GoalView[];
  weekOf: Day;
  today: Day;
  week: string | undefined;
  begin: string | undefined;
  review: ReturnType<typeof useReview>;
  me: User;
};

/** The pass over a week that is not finished, one step at a time. */
export function GuidedReview({ views, weekOf, today, week, begin, review, me }: Props) {
  const t = useT(reviewWords);
  const day = reviewDay(weekOf, today);
  const lines = reviewLines(views, weekOf, { today: day, weekStart: me.weekStart });
  const steps = reviewSteps(views, lines, { weekOf, today }, t);
  const ids = steps.map(({ id }) => id);
  const { here, left, move } = usePlace(ids, begin, week, weekOf);
  const { section, go } = useFocusedStep(here, move);
  useKeys({ ArrowRight: () => go(here + 1), ArrowLeft: () => go(here - 1) });
  const step = steps[here];
  const place = { step: here + 1, steps: steps.length };
  return (
    <>
      <div className={styles.progress}>
        <progress max={steps.length} value={here + 1} aria-label={t("stepsOfTheReview")} />
        <span>{t("place", place)}</span>
      </div>
      <section
        className={styles.card}
        ref={section}
        tabIndex={-1}
        aria-label={t("stepOf", { ...place, title: step?.title ?? "" })}
      >
        {step ? <StepBody {...{ step, views, lines, weekOf, day, today, review, me }} /> : null}
        {here === steps.length - 1 ? <p className={styles.quiet}>{t("finishAbout")}</p> : null}
      </section>
      <ReviewFoot
        here={here}
        steps={steps.length}
        left={left === null ? null : { place: left, title: steps[left]?.title ?? "" }}
        go={go}
        finish={review.finish}
        finishing={review.finishing}
      />
    </>
  );
}

/** Focus goes to the step that one has moved to, not to the one that the page begins with. */
function useFocusedStep(here: number, move: (to: number) => void) {
  const section = useRef<HTMLElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) section.current?.focus();
  }, [here]);
  const go = (to: number) => {
    moved.current = true;
    move(to);
  };
  return { section, go };
}
