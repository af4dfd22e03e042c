import { paths } from "../../lib/paths.ts";
import { ButtonLink } from "../../ui/button.tsx";
import styles from "./goal.module.css";

const SENTENCES = [
  "Run 500 km by 31 December",
  "Read 20 pages every weekday",
  "Gym 3 times a week",
  "No more than 2 coffees a day",
  "Save £6,000 by 30 June",
  "Meditate 10 min daily",
] as const;

/** Sentences to begin with: pressing one opens the form with its words. */
export function Examples() {
  return (
    <ul className={styles.examples}>
      {SENTENCES.map((sentence) => (
        <li key={sentence}>
          <ButtonLink
            size="s"
            href={
              `${paths.newGoal()}?say=${encodeURIComponent(sentence)}` as ReturnType<typeof paths.newGoal>
            }
          >
            {sentence}
          </ButtonLink>
        </li>
      ))}
      <li>
        <ButtonLink size="s" variant="primary" href={paths.newGoal()}>
          New goal
        </ButtonLink>
      </li>
    </ul>
  );
}
