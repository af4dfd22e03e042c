import { dayAt, startOfWeek } from "@cairn/core/time/day";
import { reviewWords } from "@cairn/text/messages/en/review";
import type { Metadata } from "next";
import { paths, stepFromQuery } from "../../../lib/paths.ts";
import { getT } from "../../../trpc/get-t.ts";
import { HydratePage } from "../../../trpc/hydrate-page.tsx";
import { requireMe } from "../../../trpc/server.ts";
import { prefetchReview } from "./prefetch-review.ts";
import { ReviewScreen } from "./review-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(reviewWords);
  return { title: t("review") };
}

export default async function Page({ searchParams }: PageProps<"/review">) {
  const at = stepFromQuery((await searchParams).at);
  const me = await requireMe(paths.review(undefined, at));
  const today = dayAt(Date.now(), me.zone, me.dayStart);
  const weekOf = startOfWeek(today, me.weekStart);
  await prefetchReview(weekOf);
  return (
    <HydratePage>
      <ReviewScreen key={weekOf} weekOf={weekOf} today={today} at={at} />
    </HydratePage>
  );
}
