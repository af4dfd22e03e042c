"use client";
import { periodsOf } from "@cairn/core/figures/cadence";
import { explainStatus } from "@cairn/core/figures/status";
import { isReached } from "@cairn/core/model/figures";
import { planInForce } from "@cairn/core/model/plan-in-force";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { insightsOf } from "@cairn/core/views/insight";
import { numberText, unitOf } from "@cairn/text/amount-text";
import { formatDays } from "@cairn/text/format";
import { insightText, reasonTexts } from "@cairn/text/insight-text";
import { goalWords } from "@cairn/text/messages/en/goal";
import { askingOf } from "../../data/goal-cache.ts";
import { useT } from "../../messages/language.tsx";
import { HowOften } from "./forecast-reliability.tsx";
import styles from "./why.module.css";

const MOST = 3;
const PERIODS = 30;

/** At most three sentences that help, and what status and streak were made of. */
export function Why({ view, me }: { view: GoalView; me: User }) {
  const t = useT(goalWords);
  const asking = askingOf(view, me);
  const { goal, figures } = view;
  // Whoever has reached it needs no help with it.
  const insights = isReached(figures) ? [] : insightsOf(view, asking);
  const texts = insights.flatMap((insight) => insightText(insight, view, me.locale) ?? []).slice(0, MOST);
  const plan = planInForce(view.plans, figures.asOf);
  const listed = { goal, plan, figures, recent: view.days };
  const reasons = reasonTexts(explainStatus(view, asking), listed, me.locale);
  const periods = figures.habit ? periodsOf(view, asking).slice(-PERIODS).toReversed() : [];
  const unit = unitOf(goal.measure, me.locale);
  if (texts.length === 0 && reasons.length === 0) return null;
  return (
    <section className={styles.why} aria-label={t("whatHelps")}>
      {texts.length > 0 ? (
        <ul className={styles.texts}>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
      <div className={styles.questions}>
        {reasons.length > 0 ? (
          <details>
            <summary>{t("whyThisStatus")}</summary>
            {reasons.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </details>
        ) : null}
        {figures.forecast.kind === "ready" && figures.forecast.probability !== null ? (
          <HowOften locale={me.locale} />
        ) : null}
        {figures.habit && periods.length > 0 ? (
          <details>
            <summary>{t("whyStreak")}</summary>
            <p>{t("streakAbout")}</p>
            <ol className={styles.periods}>
              {periods.map((period) => (
                <li key={period.from}>
                  <span>{formatDays(period.from, period.to, me.locale, figures.asOf)}</span>
                  <span>
                    {period.done === null ? "" : `${numberText(period.done, unit)}, `}
                    {t(`period.${period.state}`)}
                  </span>
                </li>
              ))}
            </ol>
          </details>
        ) : null}
      </div>
    </section>
  );
}
