import { dayAt } from "@cairn/core/day";
import type { Metadata } from "next";
import { firstModel } from "../../../../features/goal/first-model.ts";
import { GoalForm } from "../../../../features/goal/goal-form.tsx";
import { paths, wordsFromQuery } from "../../../../lib/paths.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { api, requireMe } from "../../../../trpc/server.ts";
import { PageHeader } from "../../../../ui/page-header.tsx";

export const metadata: Metadata = { title: "New goal" };

export default async function Page({ searchParams }: PageProps<"/goals/new">) {
  const me = await requireMe(paths.newGoal());
  const say = wordsFromQuery((await searchParams).say) ?? "";
  const today = dayAt(Date.now(), me.zone, me.dayStart);
  await api.area.list.prefetch();
  return (
    <HydratePage>
      <PageHeader title="New goal" lede="Where you want to be, and by when." />
      <GoalForm today={today} say={say} initial={firstModel(say, today, me)} />
    </HydratePage>
  );
}
