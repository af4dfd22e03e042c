import { dayAt } from "@cairn/core/time/day";
import { todayWords } from "@cairn/text/messages/en/today";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { dayFromQuery, paths, wordsFromQuery } from "../../lib/paths.ts";
import { getT } from "../../trpc/get-t.ts";
import { HydratePage } from "../../trpc/hydrate-page.tsx";
import { api, findMe } from "../../trpc/server.ts";
import { TodayScreen } from "./today-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(todayWords);
  return { title: t("today") };
}

export default async function Page({ searchParams }: PageProps<"/">) {
  const me = await findMe();
  // A visitor is shown the landing page before it comes to this (next.config.ts); here the session has ended.
  if (!me) redirect(paths.welcome());
  const query = await searchParams;
  const day = dayFromQuery(query.day, dayAt(Date.now(), me.zone, me.dayStart)) ?? undefined;
  await api.goal.today.prefetch(day === undefined ? {} : { day });
  return (
    <HydratePage>
      <TodayScreen day={day} say={wordsFromQuery(query.say)} />
    </HydratePage>
  );
}
