import { dayAt, startOfWeek } from "@cairn/core/day";
import type { Metadata } from "next";
import { ReviewScreen } from "../../../features/review/review-screen.tsx";
import { paths, stepFromQuery } from "../../../lib/paths.ts";
import { reviewWords } from "../../../messages/en/review.ts";
import { HydratePage } from "../../../trpc/hydrate-page.tsx";
import { sayHere } from "../../../trpc/say.ts";
import { requireMe } from "../../../trpc/server.ts";
import { prefetchReview } from "./prefetch-review.ts";

export async function generateMetadata(): Promise<Metadata> {
  const say = await sayHere(reviewWords);
  return { title: say("review") };
}

export default async function Page({ searchParams }: PageProps<"/review">) {
  const at = stepFromQuery((await searchParams).at);
  const me = await requireMe(paths.review(undefined, at));
  const today = dayAt(Date.now(), me.zone, me.dayStart);
  const weekOf = startOfWeek(today, me.weekStart);
  await prefetchReview(weekOf, today);
  return (
    <HydratePage>
      <ReviewScreen key={weekOf} weekOf={weekOf} today={today} at={at} />
    </HydratePage>
  );
}
