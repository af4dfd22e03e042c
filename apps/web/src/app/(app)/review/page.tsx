import { dayAt, startOfWeek } from "@cairn/core/day";
import type { Metadata } from "next";
import { ReviewScreen } from "../../../features/review/review-screen.tsx";
import { paths } from "../../../lib/paths.ts";
import { HydratePage } from "../../../trpc/hydrate-page.tsx";
import { requireMe } from "../../../trpc/server.ts";
import { prefetchReview } from "./prefetch-review.ts";

export const metadata: Metadata = { title: "Review" };

export default async function Page() {
  const me = await requireMe(paths.review());
  const today = dayAt(Date.now(), me.zone, me.dayStart);
  const weekOf = startOfWeek(today, me.weekStart);
  await prefetchReview(weekOf, today);
  return (
    <HydratePage>
      <ReviewScreen key={weekOf} weekOf={weekOf} today={today} />
    </HydratePage>
  );
}
