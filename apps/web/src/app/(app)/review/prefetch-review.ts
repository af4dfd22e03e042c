import type { Day } from "@cairn/core/time/day";
import { reviewDay } from "@cairn/core/views/review";
import { api } from "../../../trpc/server.ts";

/** Everything that the review of a week shows at first. */
export function prefetchReview(weekOf: Day, today: Day) {
  const day = reviewDay(weekOf, today);
  return Promise.all([
    api.goal.today.prefetch(day === today ? {} : { day }),
    api.review.get.prefetch({ weekOf }),
    api.review.list.prefetch(),
  ]);
}
