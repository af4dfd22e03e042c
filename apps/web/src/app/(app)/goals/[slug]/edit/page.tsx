import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditGoalForm } from "../../../../../features/goal-form/edit-goal-form.tsx";
import { paths } from "../../../../../lib/paths.ts";
import { getT } from "../../../../../trpc/get-t.ts";
import { HydratePage } from "../../../../../trpc/hydrate-page.tsx";
import { api, requireMe } from "../../../../../trpc/server.ts";
import { loadGoal } from "../load-goal.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(goalFormWords);
  return { title: t("editGoal") };
}

export default async function Page({ params }: PageProps<"/goals/[slug]/edit">) {
  const { slug } = await params;
  await requireMe(paths.editGoal(slug));
  if (!(await loadGoal(slug))) notFound();
  await Promise.all([api.goal.get.prefetch({ id: slug }), api.area.list.prefetch()]);
  return (
    <HydratePage>
      <EditGoalForm id={slug} />
    </HydratePage>
  );
}
