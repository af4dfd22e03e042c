"use client";

import { GOAL_TABS, type GoalTab } from "@cairn/core/model/goal-tab";
import { goalsSentence } from "@cairn/text/goals-text";
import { goalsWords } from "@cairn/text/messages/en/goals";
import { statusText } from "@cairn/text/status-text";
import { ArrowDownUp, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from "react";
import { groupsOf } from "../../../data/goal-order.ts";
import { useAreas } from "../../../data/use-areas.ts";
import { useGoals } from "../../../data/use-goals.ts";
import { useMe } from "../../../data/use-user.ts";
import { ExampleBanner } from "../../../features/account/example-banner.tsx";
import { ExampleOffer } from "../../../features/account/example-offer.tsx";
import type { Act } from "../../../features/goal-list/arrange.tsx";
import { GoalGroups } from "../../../features/goal-list/goal-groups.tsx";
import styles from "../../../features/goal-list/goal-list.module.css";
import type { OnGrip } from "../../../features/goal-list/goal-row.tsx";
import { FirstLine } from "../../../features/quick/first-line.tsx";
import { useKeys, walkRows } from "../../../keys/use-keys.ts";
import { GOAL_ORDERS, type GoalOrder, paths } from "../../../lib/paths.ts";
import { useLater } from "../../../lib/use-later.ts";
import { useT } from "../../../messages/language.tsx";
import { requestIdOf } from "../../../trpc/errors.ts";
import { ErrorText } from "../../../trpc/later-error-text.tsx";
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { ErrorPanel } from "../../../ui/error-panel.tsx";
import { Menu } from "../../../ui/menu.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { QuietSearch, QuietSelect } from "../../../ui/quiet-field.tsx";
import { SegmentedNav } from "../../../ui/segmented.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";

const loadArrange = () => import("../../../features/goal-list/arrange.tsx");
const Arrange = lazy(loadArrange);

const SEGMENTS = GOAL_TABS.filter((tab) => tab !== "archived" && tab !== "trash");
/** Letters come faster than answers. */
const TYPING_MS = 200;

/** All goals of one tab: by area in the person's order, or furthest below the line or latest first. */
export function GoalsScreen({ tab, order }: { tab: GoalTab; order: GoalOrder }) {
  const t = useT(goalsWords);
  const me = useMe();
  const router = useRouter();
  const areas = useAreas();
  const [filter, setFilter] = useState("");
  const [act, setAct] = useState<Act | null>(null);
  const [arranging, setArranging] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useKeys({ ...walkRows, "/": () => field.current?.focus() });

  const all = useGoals(tab, order);
  // The letters come first, the list after them. What is here is filtered at once; what is not, by the server.
  const wanted = useDeferredValue(filter).trim().toLocaleLowerCase(me.locale);
  const asked = useLater(wanted, TYPING_MS);
  const beyond = wanted !== "" && all.more !== null;
  const found = useGoals(tab, order, asked, beyond && asked !== "");
  const { goals, loading, error, more } = beyond && found.ready ? found : all;
  const { counts } = all;
  const groups = useMemo(() => {
    const shown = goals.filter(({ goal }) => goal.title.toLocaleLowerCase(me.locale).includes(wanted));
    return order === "area" ? groupsOf(shown, areas) : [{ id: null, name: "", area: null, goals: shown }];
  }, [goals, areas, order, wanted, me.locale]);
  const nothingFound =
    goals.length > 0 && !found.loading && groups.every((group) => group.goals.length === 0);
  const tones = all.goals.map((summary) => statusText(summary, me.locale).tone);
  const none = !all.loading && !all.error && all.goals.length === 0;
  const nothingAtAll = none && tab === "active" && GOAL_TABS.every((name) => (counts?.[name] ?? 0) === 0);

  const arranged = tab !== "trash" && tab !== "archived";
  const ordered = order === "area" && wanted === "";
  const press = (next: Act) => {
    setArranging(true);
    setAct(next);
  };
  const onGrip = useMemo<OnGrip>(
    () => ({
      near: () => void loadArrange(),
      down: (id, { button, currentTarget, pointerId, clientX: x, clientY: y }) => {
        if (button !== 0 || !ordered) return;
        setArranging(true);
        const press = { button: currentTarget, pointerId, x, y };
        // A press on the button of an open menu closes it.
        setAct((now) => (now?.kind === "goal" && now.id === id ? now : { kind: "drag", id, press }));
      },
      click: (id, button) => {
        setArranging(true);
        setAct({ kind: "goal", id, button });
      },
    }),
    [ordered],
  );

  return (
    <>
      <PageHeader
        title={t("goals")}
        lede={tab === "active" ? goalsSentence(tones, me.locale) : t(`about.${tab}`)}
        actions={
          <ButtonLink variant="primary" icon={Plus} href={paths.newGoal()}>
            {t("newGoal")}
          </ButtonLink>
        }
      />
      <ExampleBanner goals={goals.map(({ goal }) => goal)} />
      {nothingAtAll ? (
        <FirstLine>
          <ExampleOffer />
        </FirstLine>
      ) : (
        <>
          <div className={styles.tools}>
            <SegmentedNav
              label={t("show")}
              items={SEGMENTS.map((name) => ({
                href: paths.goals(name, order),
                label: t(`tab.${name}`),
                current: name === tab,
                count: counts?.[name],
              }))}
            />
            <span className={styles.toolsEnd}>
              <QuietSelect
                icon={ArrowDownUp}
                aria-label={t("order")}
                value={order}
                onChange={(event) => {
                  const next = GOAL_ORDERS.find((name) => name === event.target.value) ?? "area";
                  router.replace(paths.goals(tab, next), { scroll: false });
                }}
              >
                {GOAL_ORDERS.map((name) => (
                  <option key={name} value={name}>
                    {t(`order.${name}`)}
                  </option>
                ))}
              </QuietSelect>
              <span className={styles.filter}>
                <QuietSearch
                  ref={field}
                  shortcut="/"
                  placeholder={t("filter")}
                  aria-label={t("filterByName")}
                  value={filter}
                  onChange={(event) => setFilter(event.target.value)}
                  onKeyDown={(event) => {
                    if (event.key === "Escape") {
                      setFilter("");
                      event.currentTarget.blur();
                    }
                  }}
                />
              </span>
              <Menu
                label={t("moreLists")}
                items={(["archived", "trash"] as const).map((name) => ({
                  label: `${t(`tab.${name}`)} (${counts?.[name] ?? 0})`,
                  onSelect: () => router.push(paths.goals(name)),
                }))}
              />
            </span>
          </div>
          {arranged ? null : <h2 className={styles.listName}>{t(`tab.${tab}`)}</h2>}
          {error ? (
            <ErrorPanel title={t("theGoalsCouldNot")} requestId={requestIdOf(error)}>
              <ErrorText error={error} />
            </ErrorPanel>
          ) : null}
          {none ? <p className={styles.quiet}>{t(`empty.${tab}`)}</p> : null}
          {nothingFound ? (
            <p className={styles.quiet} role="status">
              {t("noneNamed", { words: filter.trim() })}
            </p>
          ) : null}
          <GoalGroups
            groups={groups}
            locale={me.locale}
            // An area without a goal here may have some on a page to come.
            empty={tab === "active" && ordered ? (more ? "above" : "all") : "none"}
            onGrip={arranged ? onGrip : null}
            onArea={arranged ? (id, button) => press({ kind: "area", id, button }) : null}
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
                onClick={() => press({ kind: "new area" })}
              >
                {t("newArea")}
              </Button>
            </p>
          ) : null}
        </>
      )}
      {arranging ? (
        <Suspense fallback={null}>
          <Arrange
            act={act}
            onDone={(done) => setAct((now) => (now === done ? null : now))}
            groups={order === "area" ? groups : groupsOf(goals, areas)}
            ordered={ordered}
            more={more}
            me={me}
          />
        </Suspense>
      ) : null}
    </>
  );
}
