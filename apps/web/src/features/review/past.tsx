"use client";
import type { ReviewSnapshot } from "@cairn/core/model/review-schema";
import { addDays, type Day } from "@cairn/core/time/day";
import { weekName } from "@cairn/core/views/review";
import { amountText } from "@cairn/text/amount-text";
import { chanceText } from "@cairn/text/chance-text";
import { formatDay, formatDays } from "@cairn/text/format";
import { reviewWords } from "@cairn/text/messages/en/review";
import { weekSentence } from "@cairn/text/review-text";
import Link from "next/link";
import { useMe } from "../../data/use-user.ts";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { AskedNext } from "./next-week.tsx";
import styles from "./review.module.css";

/** A finished review: the figures of the day on which it was finished. */
export function Finished({
  snapshot,
  locale,
  today,
}: {
  snapshot: ReviewSnapshot;
  locale: string;
  today: Day;
}) {
  const t = useT(reviewWords);
  return (
    <section className={styles.card} aria-label={t("asItWas")}>
      <div className={styles.step}>
        <h2>{t("stones", { count: snapshot.stones })}</h2>
        <p className={styles.quiet}>
          {t("theFiguresOf", { finishedOn: formatDay(snapshot.finishedOn, locale, today) })}
        </p>
        <ul className={styles.lines}>
          {snapshot.lines.map((line) => {
            const unit = { unit: line.unit, step: 0.01, locale };
            const pace =
              line.paceAmount === null || Math.abs(line.paceAmount) < 0.005
                ? ""
                : ` ${t(line.paceAmount > 0 ? "aheadOfTheLine" : "shortOfTheLine", { amount: amountText(Math.abs(line.paceAmount), unit) })}`;
            const chance = line.probability === null ? "" : ` ${chanceText(line.probability, locale)}.`;
            return (
              <li key={line.goalId}>
                <Link href={paths.goal(line.goalId)} className={styles.link}>
                  {line.title}
                </Link>
                <span>{`${weekSentence(line, unit, false)}${pace}${chance}`}</span>
              </li>
            );
          })}
        </ul>
        <AskedNext next={snapshot.next ?? []} locale={locale} />
      </div>
    </section>
  );
}

/** Reviews of other weeks, latest first. */
export function PastReviews({ except, today }: { except: Day; today: Day }) {
  const t = useT(reviewWords);
  const me = useMe();
  const { data = [] } = trpc.review.list.useQuery();
  const others = data.filter(({ weekOf }) => weekOf !== except);
  if (others.length === 0) return null;
  return (
    <section className={styles.past} aria-labelledby="past-reviews">
      <h2 id="past-reviews">{t("otherWeeks")}</h2>
      <ul className={styles.lines}>
        {others.map(({ weekOf, note, snapshot }) => (
          <li key={weekOf}>
            <Link href={paths.review(weekName(weekOf))} className={styles.link}>
              {formatDays(weekOf, addDays(weekOf, 6), me.locale, today)}
            </Link>
            <span>
              {snapshot ? t("stones", { count: snapshot.stones }) : t("begun")}
              {note === "" ? "" : `. ${note}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
