"use client";
import type { Day } from "@cairn/core/time/day";
import { useReviewGoals } from "../../../data/use-goal.ts";
import { useReview } from "../../../data/use-review.ts";
import { useMe } from "../../../data/use-user.ts";
import { Finished, PastReviews } from "../../../features/review/past.tsx";
import { ReviewHeader } from "../../../features/review/review-header.tsx";
import { WeekWords } from "../../../features/review/week-words.tsx";
import { GuidedReview } from "./guided-review.tsx";

/** The guided pass over a week: the week, one goal at a time, and a word on it. What is done is saved at once. */
export function ReviewScreen({
  weekOf,
  today,
  week,
  at: begin,
}: {
  weekOf: Day;
  today: Day;
  /** The week as the address names it; absent where the address means this week. */
  week?: string;
  /** The step that the address names. */
  at: string | undefined;
}) {
  const me = useMe();
  const views = useReviewGoals(weekOf);
  const review = useReview(weekOf);
  const snapshot = review.review?.snapshot ?? null;
  return (
    <>
      <ReviewHeader weekOf={weekOf} today={today} locale={me.locale} finished={snapshot !== null} />
      {snapshot ? (
        <>
          <Finished snapshot={snapshot} locale={me.locale} today={today} />
          <WeekWords {...review} />
        </>
      ) : (
        <GuidedReview {...{ views, weekOf, today, week, begin, review, me }} />
      )}
      <PastReviews except={weekOf} today={today} />
    </>
  );
}
