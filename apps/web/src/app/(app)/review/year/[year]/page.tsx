import { dayAt } from "@cairn/core/time/day";
import { YEARS } from "@cairn/core/views/year";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireMe } from "../../../../../trpc/server.ts";
import { YearPage } from "../year-page.tsx";

type Props = PageProps<"/review/year/[year]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).year };
}

export default async function Page({ params }: Props) {
  const { year: named } = await params;
  const me = await requireMe(`/review/year/${encodeURIComponent(named)}`);
  const today = dayAt(Date.now(), me.zone, me.dayStart);
  const year = /^\d{4}$/.test(named) ? Number(named) : 0;
  if (year < YEARS.first || `${year}-01-01` > today) notFound();
  return <YearPage year={year} today={today} />;
}
