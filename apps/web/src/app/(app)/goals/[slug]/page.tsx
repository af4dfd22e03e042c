import { goalWords } from "@cairn/text/messages/en/goal";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { paths } from "../../../../lib/paths.ts";
import { getT } from "../../../../trpc/get-t.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { api, requireMe } from "../../../../trpc/server.ts";
import { GoalScreen } from "./goal-screen.tsx";
import { loadGoal } from "./load-goal.ts";

export async function generateMetadata({ params }: PageProps<"/goals/[slug]">): Promise<Metadata> {
  const t = await getT(goalWords);
  const view = await loadGoal((await params).slug);
  return { title: view?.goal.title ?? t("notHere") };
}

export default async function Page({ params }: PageProps<"/goals/[slug]">) {
  const { slug } = await params;
  await requireMe(paths.goal(slug));
  if (!(await loadGoal(slug))) notFound();
  await Promise.all([
    api.goal.get.prefetch({ id: slug }),
    api.checkIn.list.prefetch({ goalId: slug, limit: 10 }),
    api.area.list.prefetch(),
  ]);
  return (
    <HydratePage>
      <GoalScreen id={slug} />
    </HydratePage>
  );
}
