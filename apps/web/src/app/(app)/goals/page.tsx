import type { Metadata } from "next";
import { listOf } from "../../../features/goal/goal-list.ts";
import { GoalsScreen } from "../../../features/goal/goals-screen.tsx";
import { paths, tabFromQuery } from "../../../lib/paths.ts";
import { goalsWords } from "../../../messages/en/goals.ts";
import { HydratePage } from "../../../trpc/hydrate-page.tsx";
import { sayHere } from "../../../trpc/say.ts";
import { api, requireMe } from "../../../trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const say = await sayHere(goalsWords);
  return { title: say("goals") };
}

export default async function Page({ searchParams }: PageProps<"/goals">) {
  const tab = tabFromQuery((await searchParams).show);
  await requireMe(paths.goals(tab));
  await Promise.all([api.goal.list.prefetch(listOf(tab)), api.area.list.prefetch()]);
  return (
    <HydratePage>
      <GoalsScreen key={tab} tab={tab} />
    </HydratePage>
  );
}
