import type { Metadata } from "next";
import { TodayScreen } from "../../features/today/today-screen.tsx";
import { dayFromQuery } from "../../lib/paths.ts";
import { api, findMe, HydrateClient } from "../../trpc/server.ts";
import { Landing } from "./landing.tsx";

export const metadata: Metadata = { title: "Today" };

export default async function Page({ searchParams }: PageProps<"/">) {
  const me = await findMe();
  if (!me) return <Landing />;
  const day = dayFromQuery((await searchParams).day) ?? undefined;
  await api.goal.today.prefetch(day === undefined ? {} : { day });
  return (
    <HydrateClient>
      <TodayScreen day={day} />
    </HydrateClient>
  );
}
