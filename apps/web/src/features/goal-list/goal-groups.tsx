import { areaWords } from "@cairn/text/messages/en/area";
import { orderWords } from "@cairn/text/messages/en/order";
import { Ellipsis } from "lucide-react";
import type { Group } from "../../data/goal-order.ts";
import { useT } from "../../messages/language.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import styles from "./goal-list.module.css";
import { GoalRow, type OnGrip } from "./goal-row.tsx";

type Props = {
  groups: readonly Group[];
  locale: string;
  /** Which areas without goals are shown: all, those above the last that has some, or none. */
  empty: "all" | "above" | "none";
  onGrip: OnGrip | null;
  onArea: ((id: string, button: HTMLButtonElement) => void) | null;
};

/** Goals under the headings of their areas; of one list without areas there is no heading. */
export function GoalGroups({ groups, locale, empty, onGrip, onArea }: Props) {
  const t = useT(orderWords);
  const areaSay = useT(areaWords);
  const lastFull = groups.findLastIndex((group) => group.goals.length > 0);
  const shown = groups.filter(
    (group, index) =>
      group.goals.length > 0 ||
      (group.area !== null && (empty === "all" || (empty === "above" && index < lastFull))),
  );
  const firstFull = shown.findIndex((group) => group.goals.length > 0);
  return (
    <div data-groups="">
      {shown.map(({ id, name, goals }, index) => (
        <section key={id ?? "none"} data-area={id ?? ""} aria-label={name || areaSay("without")}>
          {name || shown.length > 1 ? (
            <div className={styles.areaHead}>
              <h2 className={styles.area}>{name || areaSay("other")}</h2>
              {id && onArea ? (
                <IconButton
                  label={areaSay("more", { name })}
                  icon={Ellipsis}
                  aria-haspopup="menu"
                  aria-expanded={false}
                  onPointerEnter={onGrip?.near}
                  onClick={(event) => onArea(id, event.currentTarget)}
                />
              ) : null}
            </div>
          ) : null}
          {index === firstFull ? (
            <div className={styles.columnNames} aria-hidden>
              <span />
              <span>{t("goal")}</span>
              <span>{t("progress")}</span>
              <span>{t("againstLine")}</span>
              <span>{t("fortnight")}</span>
            </div>
          ) : null}
          {goals.length === 0 ? (
            <p className={styles.noGoals}>{areaSay("empty")}</p>
          ) : (
            <ul className={styles.goals}>
              {goals.map((summary) => (
                <GoalRow key={summary.goal.id} summary={summary} locale={locale} onGrip={onGrip} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
