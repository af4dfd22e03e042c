import { dayAt } from "@cairn/core/day";
import type { Metadata } from "next";
import { TodayScreen } from "../../features/today/today-screen.tsx";
import { dayFromQuery, wordsFromQuery } from "../../lib/paths.ts";
import { api, findMe, HydrateClient } from "../../trpc/server.ts";
import { Landing } from "./landing.tsx";

export const metadata: Metadata = { title: "Today" };

export default async function Page({ searchParams }: PageProps<"/">) {
  const me = await findMe();
  if (!me) return <Landing />;
  const query = await searchParams;
  const day = dayFromQuery(query.day, dayAt(Date.now(), me.zone, me.dayStart)) ?? undefined;
  await api.goal.today.prefetch(day === undefined ? {} : { day });
  return (
    <HydrateClient>
      <TodayScreen day={day} say={wordsFromQuery(query.say)} />
    </HydrateClient>
  );
}
