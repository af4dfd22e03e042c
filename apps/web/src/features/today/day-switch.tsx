import { addDays, type Day } from "@cairn/core/time/day";
import { todayWords } from "@cairn/text/messages/en/today";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { IconLink } from "../../ui/icon-button.tsx";
import styles from "./today.module.css";

/** The addresses of the days around the one that is shown; null: the next one has not come. */
function aroundDay(shown: Day, today: Day) {
  const pathOf = (day: Day) => paths.today(day === today ? undefined : day);
  return {
    previous: pathOf(addDays(shown, -1)),
    next: shown < today ? pathOf(addDays(shown, 1)) : null,
  };
}

/** Turns to the day before and the day after. */
export function useTurnDay(shown: Day, today: Day) {
  const router = useRouter();
  const { previous, next } = aroundDay(shown, today);
  return {
    toPrevious: () => router.push(previous),
    toNext: () => {
      if (next) router.push(next);
    },
  };
}

/** The way to other days; on the present one with what stands there only (`children`). */
export function DaySwitch({ shown, today, children }: { shown: Day; today: Day; children: ReactNode }) {
  const t = useT(todayWords);
  const { previous, next } = aroundDay(shown, today);
  return (
    <nav className={styles.switcher} aria-label={t("day")}>
      {shown < today ? (
        <ButtonLink href={paths.today()} size="s" variant="ghost">
          {t("backToToday")}
        </ButtonLink>
      ) : (
        children
      )}
      <IconLink href={previous} label={t("theDayBefore")} icon={ChevronLeft} aria-keyshortcuts="[" />
      {next ? (
        <IconLink href={next} label={t("theDayAfter")} icon={ChevronRight} aria-keyshortcuts="]" />
      ) : null}
    </nav>
  );
}
