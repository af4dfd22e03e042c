import type { Day } from "@cairn/core/time/day";
import { api } from "../../../trpc/server.ts";

/** Everything that the review of a week shows at first. */
export function prefetchReview(weekOf: Day) {
  return Promise.all([
    api.review.goals.prefetch({ weekOf }),
    api.review.get.prefetch({ weekOf }),
    api.review.list.prefetch(),
  ]);
}
