import { goalsWords } from "@cairn/text/messages/en/goals";
import type { Metadata } from "next";
import { listOf } from "../../../data/goal-list.ts";
import { orderFromQuery, paths, tabFromQuery } from "../../../lib/paths.ts";
import { getT } from "../../../trpc/get-t.ts";
import { HydratePage } from "../../../trpc/hydrate-page.tsx";
import { api, requireMe } from "../../../trpc/server.ts";
import { GoalsScreen } from "./goals-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(goalsWords);
  return { title: t("goals") };
}

export default async function Page({ searchParams }: PageProps<"/goals">) {
  const query = await searchParams;
  const tab = tabFromQuery(query.show);
  const order = orderFromQuery(query.order);
  await requireMe(paths.goals(tab, order));
  await Promise.all([api.goal.list.prefetchInfinite(listOf(tab, order)), api.area.list.prefetch()]);
  return (
    <HydratePage>
      <GoalsScreen key={`${tab} ${order}`} tab={tab} order={order} />
    </HydratePage>
  );
}
