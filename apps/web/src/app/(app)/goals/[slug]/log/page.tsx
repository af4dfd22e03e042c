import { goalWords } from "@cairn/text/messages/en/goal";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { paths } from "../../../../../lib/paths.ts";
import { getT } from "../../../../../trpc/get-t.ts";
import { HydratePage } from "../../../../../trpc/hydrate-page.tsx";
import { api, requireMe } from "../../../../../trpc/server.ts";
import { loadGoal } from "../load-goal.ts";
import { LogScreen } from "./log-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(goalWords);
  return { title: t("log") };
}

export default async function Page({ params }: PageProps<"/goals/[slug]/log">) {
  const { slug } = await params;
  await requireMe(paths.goalLog(slug));
  if (!(await loadGoal(slug))) notFound();
  await Promise.all([
    api.goal.get.prefetch({ id: slug }),
    api.checkIn.list.prefetch({ goalId: slug, limit: 10 }),
  ]);
  return (
    <HydratePage>
      <LogScreen id={slug} />
    </HydratePage>
  );
}
