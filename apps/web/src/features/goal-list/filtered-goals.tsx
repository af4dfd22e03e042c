"use client";
import type { GoalTab } from "@cairn/core/model/goal-tab";
import { goalsWords } from "@cairn/text/messages/en/goals";
import { Plus } from "lucide-react";
import { useT } from "../../messages/language.tsx";
import { requestIdOf } from "../../trpc/errors.ts";
import { ErrorText } from "../../trpc/later-error-text.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorPanel } from "../../ui/layout/error-panel.tsx";
import { Skeleton } from "../../ui/loading/skeleton.tsx";
import type { Act } from "./arrange.tsx";
import { GoalGroups } from "./goal-groups.tsx";
import styles from "./goal-list.module.css";
import type { OnGrip } from "./goal-row.tsx";
import type { GoalFilter } from "./use-filtered-goals.ts";

type Props = {
  tab: GoalTab;
  locale: string;
  list: GoalFilter;
  onGrip: OnGrip;
  onPress: (act: Act) => void;
};

/** The goals of a tab that are shown, or why there are none. Those of the archive and the trash have no order. */
export function FilteredGoals({ tab, locale, list, onGrip, onPress }: Props) {
  const t = useT(goalsWords);
  const { error, loading, more, ordered } = list;
  const arranged = tab !== "trash" && tab !== "archived";
  // An area without a goal here may have some on a page to come.
  const empty = tab === "active" && ordered ? (more ? "above" : "all") : "none";
  return (
    <>
      {arranged ? null : <h2 className={styles.listName}>{t(`tab.${tab}`)}</h2>}
      {error ? (
        <ErrorPanel title={t("notRead")} requestId={requestIdOf(error)}>
          <ErrorText error={error} />
        </ErrorPanel>
      ) : null}
      {list.none ? <p className={styles.quiet}>{t(`empty.${tab}`)}</p> : null}
      {list.nothingFound ? (
        <p className={styles.quiet} role="status">
          {t("noneNamed", { words: list.filter.trim() })}
        </p>
      ) : null}
      <GoalGroups
        groups={list.groups}
        locale={locale}
        empty={empty}
        onGrip={arranged ? onGrip : null}
        onArea={arranged ? (id, button) => onPress({ kind: "area", id, button }) : null}
      />
      {loading ? <Skeleton rows={3} /> : null}
      {more && !loading ? (
        <p className={styles.more}>
          <Button onClick={more}>{t("showMore")}</Button>
        </p>
      ) : null}
      {tab === "active" && ordered && !loading ? (
        <p className={styles.newArea}>
          <Button
            variant="ghost"
            icon={Plus}
            onPointerEnter={onGrip.near}
            onClick={() => onPress({ kind: "new area" })}
          >
            {t("newArea")}
          </Button>
        </p>
      ) : null}
    </>
  );
}
