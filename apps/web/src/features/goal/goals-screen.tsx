"use client";
import { GOAL_TABS, type GoalTab } from "@cairn/core/goal-tab";
import type { GoalSummary } from "@cairn/core/view";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useDeferredValue, useRef, useState } from "react";
import { paths } from "../../lib/paths.ts";
import { goalsWords } from "../../messages/en/goals.ts";
import { useSay } from "../../messages/language.tsx";
import { errorMessage, requestIdOf } from "../../trpc/errors.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { Menu } from "../../ui/menu.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { SegmentedNav } from "../../ui/segmented.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { ExampleBanner } from "../account/example-banner.tsx";
import { useKeys, walkRows } from "../keys/use-keys.ts";
import { FirstLine } from "../quick/first-line.tsx";
import { useMe } from "../user/use-user.ts";
import styles from "./goal.module.css";
import { GoalRow } from "./goal-row.tsx";
import { goalsSentence } from "./goals-words.ts";
import { standing } from "./standing.ts";
import { useAreas, useGoals } from "./use-goal.ts";

const SEGMENTS = GOAL_TABS.filter((tab) => tab !== "archived" && tab !== "trash");

/** All goals of one tab, by area. */
export function GoalsScreen({ tab }: { tab: GoalTab }) {
  const say = useSay(goalsWords);
  const me = useMe();
  const router = useRouter();
  const { goals, counts, loading, error, more } = useGoals(tab);
  const areas = useAreas();
  const [filter, setFilter] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useKeys({ ...walkRows, "/": () => field.current?.focus() });

  // The letters come first, the list after them.
  const wanted = useDeferredValue(filter).trim().toLocaleLowerCase(me.locale);
  const shown = goals.filter((summary) => summary.goal.title.toLocaleLowerCase(me.locale).includes(wanted));
  const groups = [...areas.map(({ id, name }) => ({ id, name })), { id: null, name: "" }]
    .map((area) => ({ ...area, goals: shown.filter((summary) => areaOf(summary, areas) === area.id) }))
    .filter((group) => group.goals.length > 0);
  const tones = goals.map((summary) => standing(summary, me.locale).tone);
  const none = !loading && !error && goals.length === 0;
  const nothingAtAll = none && tab === "active" && GOAL_TABS.every((name) => (counts?.[name] ?? 0) === 0);

  return (
    <>
      <PageHeader
        title={say("goals")}
        lede={tab === "active" ? goalsSentence(tones, me.locale) : say(`about.${tab}`)}
        actions={
          <ButtonLink variant="primary" icon={Plus} href={paths.newGoal()}>
            {say("newGoal")}
          </ButtonLink>
        }
      />
      <ExampleBanner goals={goals.map(({ goal }) => goal)} />
      {nothingAtAll ? (
        <FirstLine />
      ) : (
        <>
          <div className={styles.tools}>
            <SegmentedNav
              label={say("show")}
              items={SEGMENTS.map((name) => ({
                href: paths.goals(name),
                label: say(`tab.${name}`),
                current: name === tab,
                count: counts?.[name],
              }))}
            />
            <span className={styles.toolsEnd}>
              <TextInput
                ref={field}
                type="search"
                className={styles.filter}
                placeholder={say("filter")}
                aria-label={say("filterByName")}
                aria-keyshortcuts="/"
                value={filter}
                onChange={(event) => setFilter(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === "Escape") {
                    setFilter("");
                    event.currentTarget.blur();
                  }
                }}
              />

              <Menu
                label={say("moreLists")}
                items={(["archived", "trash"] as const).map((name) => ({
                  label: `${say(`tab.${name}`)} (${counts?.[name] ?? 0})`,
                  onSelect: () => router.push(paths.goals(name)),
                }))}
              />
            </span>
          </div>
          {tab === "archived" || tab === "trash" ? (
            <h2 className={styles.listName}>{say(`tab.${tab}`)}</h2>
          ) : null}
          {error ? (
            <ErrorPanel title={say("theGoalsCouldNot")} requestId={requestIdOf(error)}>
              {errorMessage(error)}
            </ErrorPanel>
          ) : null}
          {none ? <p className={styles.quiet}>{say(`empty.${tab}`)}</p> : null}
          {goals.length > 0 && shown.length === 0 ? (
            <p className={styles.quiet} role="status">
              {say("noneNamed", { words: filter.trim() })}
            </p>
          ) : null}
          {groups.map((group, index) => (
            <section key={group.id ?? "none"} aria-label={group.name || say("withoutAnArea")}>
              {group.name || groups.length > 1 ? (
                <h2 className={styles.area}>{group.name || say("other")}</h2>
              ) : null}
              {index === 0 ? (
                <div className={styles.columnNames} aria-hidden>
                  <span />
                  <span>{say("goal")}</span>
                  <span>{say("progressWithANotch")}</span>
                  <span>{say("againstTheLine")}</span>
                  <span>{say("last14Days")}</span>
                </div>
              ) : null}
              <ul className={styles.goals}>
                {group.goals.map((summary) => (
                  <GoalRow key={summary.goal.id} summary={summary} locale={me.locale} />
                ))}
              </ul>
            </section>
          ))}
          {loading ? <Skeleton rows={3} /> : null}
          {more && !loading ? (
            <p className={styles.more}>
              <Button onClick={more}>{say("showMore")}</Button>
            </p>
          ) : null}
        </>
      )}
    </>
  );
}

function areaOf({ goal }: GoalSummary, areas: readonly { id: string }[]): string | null {
  return areas.some((area) => area.id === goal.areaId) ? goal.areaId : null;
}
