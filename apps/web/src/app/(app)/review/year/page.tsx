import { dayAt } from "@cairn/core/time/day";
import { yearWords } from "@cairn/text/messages/en/year";
import type { Metadata } from "next";
import { paths } from "../../../../lib/paths.ts";
import { getT } from "../../../../trpc/get-t.ts";
import { requireMe } from "../../../../trpc/server.ts";
import { YearPage } from "./year-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT(yearWords);
  return { title: t("title") };
}

export default async function Page() {
  const me = await requireMe(paths.year());
  const today = dayAt(Date.now(), me.zone, me.dayStart);
  return <YearPage year={Number(today.slice(0, 4))} today={today} />;
}
