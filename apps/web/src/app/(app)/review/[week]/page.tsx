import { dayAt } from "@cairn/core/time/day";
import { weekOfName } from "@cairn/core/views/review";
import { reviewWords } from "@cairn/text/messages/en/review";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { paths, stepFromQuery } from "../../../../lib/paths.ts";
import { getT } from "../../../../trpc/get-t.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { requireMe } from "../../../../trpc/server.ts";
import { prefetchReview } from "../prefetch-review.ts";
import { ReviewScreen } from "../review-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(reviewWords);
  return { title: t("review") };
}

export default async function Page({ params, searchParams }: PageProps<"/review/[week]">) {
  const { week } = await params;
  const at = stepFromQuery((await searchParams).at);
  const me = await requireMe(paths.review(week, at));
  const today = dayAt(Date.now(), me.zone, me.dayStart);
  const weekOf = weekOfName(week, me.weekStart);
  if (weekOf === null || weekOf > today) notFound();
  await prefetchReview(weekOf);
  return (
    <HydratePage>
      <ReviewScreen key={weekOf} weekOf={weekOf} today={today} week={week} at={at} />
    </HydratePage>
  );
}
