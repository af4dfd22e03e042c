import { YearScreen } from "../../../../features/review/year-screen.tsx";
import { HydratePage } from "../../../../trpc/hydrate-page.tsx";
import { api } from "../../../../trpc/server.ts";

export async function YearPage({ year, today }: { year: number; today: string }) {
  await api.review.year.prefetch({ year });
  return (
    <HydratePage>
      <YearScreen key={year} year={year} today={today} />
    </HydratePage>
  );
}
