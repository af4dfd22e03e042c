import { addDays, type Day } from "@cairn/core/time/day";
import { reviewDay, weekName } from "@cairn/core/views/review";
import { formatDays } from "@cairn/text/format";
import { reviewWords } from "@cairn/text/messages/en/review";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { PageHeader } from "../../ui/layout/page-header.tsx";
import styles from "./review.module.css";

/** The week that is looked back on, and the ways to others. */
export function ReviewHeader({
  weekOf,
  today,
  locale,
  finished,
}: {
  weekOf: Day;
  today: Day;
  locale: string;
  finished: boolean;
}) {
  const t = useT(reviewWords);
  const span = formatDays(weekOf, addDays(weekOf, 6), locale, today);
  const year = Number(reviewDay(weekOf, today).slice(0, 4));
  const after = addDays(weekOf, 7);
  return (
    <PageHeader
      title={t("review")}
      lede={`${span}. ${t(finished ? "lookedBackOn" : "about")}`}
      actions={
        <nav aria-label={t("weeks")} className={styles.weeks}>
          <ButtonLink size="s" variant="ghost" href={paths.year(year)}>
            {t("theYear")}
          </ButtonLink>
          <ButtonLink size="s" variant="ghost" href={paths.review(weekName(addDays(weekOf, -7)))}>
            {t("theWeekBefore")}
          </ButtonLink>
          {after <= today ? (
            <ButtonLink size="s" variant="ghost" href={paths.review(weekName(after))}>
              {t("theWeekAfter")}
            </ButtonLink>
          ) : null}
        </nav>
      }
    />
  );
}
