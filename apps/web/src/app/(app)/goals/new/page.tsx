import { dayAt } from "@cairn/core/time/day";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import type { Metadata } from "next";
import { firstModel } from "../../../../features/goal-form/first-model.ts";

import { paths, wordsFromQuery } from "../../../../lib/paths.ts";
import { getT } from "../../../../trpc/get-t.ts";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { api, requireMe } from "../../../../trpc/server.ts";
import { PageHeader } from "../../../../ui/layout/page-header.tsx";
import { NewGoalScreen } from "./new-goal-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(goalFormWords);
  return { title: t("newGoal") };
}

export default async function Page({ searchParams }: PageProps<"/goals/new">) {
  const me = await requireMe(paths.newGoal());
  const said = wordsFromQuery((await searchParams).say) ?? "";
  const t = await getT(goalFormWords);
  const today = dayAt(Date.now(), me.zone, me.dayStart);
  await api.area.list.prefetch();
  return (
    <HydratePage>
      <PageHeader title={t("newGoal")} lede={t("planAbout")} />
      <NewGoalScreen today={today} say={said} initial={firstModel(said, today, me)} />
    </HydratePage>
  );
}
