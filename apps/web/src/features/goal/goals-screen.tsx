"use client";
import { GOAL_TABS, type GoalTab } from "@cairn/core/goal-tab";
import type { GoalSummary } from "@cairn/core/view";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useDeferredValue, useRef, useState } from "react";
import { paths } from "../../lib/paths.ts";
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
import { goalsSentence, standing } from "./sentences.ts";
import { useAreas, useGoals } from "./use-goal.ts";

const NAMES: Record<GoalTab, string> = {
  active: "Active",
  paused: "Paused",
  reached: "Reached",
  let_go: "Let go",
  archived: "Archived",
  trash: "Trash",
};
const EMPTY: Record<GoalTab, string> = {
  active: "No goal is running.",
  paused: "Nothing is paused.",
  reached: "What you reach is kept here.",
  let_go: "What you let go is kept here. Nothing is lost.",
  archived: "Nothing is archived.",
  trash: "The trash is empty. What comes here waits 30 days.",
};
const SEGMENTS = GOAL_TABS.filter((tab) => tab !== "archived" && tab !== "trash");

/** All goals of one tab, by area. */
export function GoalsScreen({ tab }: { tab: GoalTab }) {
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
        title="Goals"
        lede={tab === "active" ? goalsSentence(tones) : EMPTY_LEDE[tab]}
        actions={
          <ButtonLink variant="primary" icon={Plus} href={paths.newGoal()}>
            New goal
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
              label="Show"
              items={SEGMENTS.map((name) => ({
                href: paths.goals(name),
                label: NAMES[name],
                current: name === tab,
                count: counts?.[name],
              }))}
            />
            <span className={styles.toolsEnd}>
              <TextInput
                ref={field}
                type="search"
                className={styles.filter}
                placeholder="Filter"
                aria-label="Filter by name"
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
                label="More lists"
                items={(["archived", "trash"] as const).map((name) => ({
                  label: `${NAMES[name]} (${counts?.[name] ?? 0})`,
                  onSelect: () => router.push(paths.goals(name)),
                }))}
              />
            </span>
          </div>
          {tab === "archived" || tab === "trash" ? <h2 className={styles.listName}>{NAMES[tab]}</h2> : null}
          {error ? (
            <ErrorPanel title="The goals could not be read." requestId={requestIdOf(error)}>
              {errorMessage(error)}
            </ErrorPanel>
          ) : null}
          {none ? <p className={styles.quiet}>{EMPTY[tab]}</p> : null}
          {goals.length > 0 && shown.length === 0 ? (
            <p className={styles.quiet} role="status">
              No goal here has “{filter.trim()}” in its name.
            </p>
          ) : null}
          {groups.map((group, index) => (
            <section key={group.id ?? "none"} aria-label={group.name || "Without an area"}>
              {group.name || groups.length > 1 ? (
                <h2 className={styles.area}>{group.name || "Other"}</h2>
              ) : null}
              {index === 0 ? (
                <div className={styles.columnNames} aria-hidden>
                  <span />
                  <span>Goal</span>
                  <span>Progress, with a notch where the line is</span>
                  <span>Against the line</span>
                  <span>Last 14 days</span>
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
              <Button onClick={more}>Show more</Button>
            </p>
          ) : null}
        </>
      )}
    </>
  );
}

const EMPTY_LEDE: Record<Exclude<GoalTab, "active">, string> = {
  paused: "These days do not count.",
  reached: "What you set out to do, and did.",
  let_go: "Let go, with what it brought.",
  archived: "Put aside, out of the lists.",
  trash: "Gone after 30 days, until then it can come back.",
};

function areaOf({ goal }: GoalSummary, areas: readonly { id: string }[]): string | null {
  return areas.some((area) => area.id === goal.areaId) ? goal.areaId : null;
}
