import type { TodayItem } from "@cairn/core/views/today";
import { facts } from "@cairn/text/facts-text";
import { goalSummaryText } from "@cairn/text/goal-summary-text";
import { pieceText } from "@cairn/text/piece";
import styles from "./goal-page.module.css";
import type { GoalPart } from "./goal-part.ts";

/** What is said of a goal: its name, where it stands in sentences, why it matters, and its figures. */
export function GoalWords({ view, plan, me }: GoalPart & { plan: TodayItem["plan"] }) {
  const { goal } = view;
  return (
    <div className={styles.words}>
      <h1>{goal.title}</h1>
      <p className={styles.lede}>
        {goalSummaryText(view, plan, me.locale).map((piece) =>
          typeof piece === "string" ? piece : <b key={pieceText(piece)}>{piece.strong}</b>,
        )}
      </p>
      {goal.why ? <p className={styles.why}>{goal.why}</p> : null}
      {goal.closedNote ? <p className={styles.why}>“{goal.closedNote}”</p> : null}
      {goal.deletedAt ? null : (
        <dl className={styles.facts}>
          {facts(view, plan, me.locale).map((fact) => (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>
                {fact.value} {fact.of ? <small>{fact.of}</small> : null}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
