"use client";
import { verdictOf } from "@cairn/core/figures/verdict";
import type { GoalTab } from "@cairn/core/model/goal-tab";
import { goalsSentence } from "@cairn/text/goals-text";
import { goalsWords } from "@cairn/text/messages/en/goals";
import { Plus } from "lucide-react";
import { Suspense, useRef } from "react";
import { useMe } from "../../../data/use-user.ts";
import { ExampleBanner } from "../../../features/account/example-banner.tsx";
import { ExampleOffer } from "../../../features/account/example-offer.tsx";
import { FilteredGoals } from "../../../features/goal-list/filtered-goals.tsx";
import { GoalTools } from "../../../features/goal-list/goal-tools.tsx";
import { Arrange, useArranging } from "../../../features/goal-list/use-arranging.ts";
import { useFilteredGoals } from "../../../features/goal-list/use-filtered-goals.ts";
import { FirstLine } from "../../../features/quick/first-line.tsx";
import { useKeys, walkRows } from "../../../keys/use-keys.ts";
import { type GoalOrder, paths } from "../../../lib/paths.ts";
import { useT } from "../../../messages/language.tsx";
import { ButtonLink } from "../../../ui/button.tsx";
import { PageHeader } from "../../../ui/layout/page-header.tsx";

/** All goals of one tab: by area in the person's order, or furthest short of the line or latest first. */
export function GoalsScreen({ tab, order }: { tab: GoalTab; order: GoalOrder }) {
  const t = useT(goalsWords);
  const me = useMe();
  const field = useRef<HTMLInputElement>(null);
  useKeys({ ...walkRows, "/": () => field.current?.focus() });
  const list = useFilteredGoals(tab, order, me.locale);
  const { act, arranging, press, onGrip, onDone } = useArranging(list.ordered);
  const verdicts = list.all.map(verdictOf);

  return (
    <>
      <PageHeader
        title={t("goals")}
        lede={tab === "active" ? goalsSentence(verdicts, me.locale) : t(`about.${tab}`)}
        actions={
          <ButtonLink variant="primary" icon={Plus} href={paths.newGoal()}>
            {t("newGoal")}
          </ButtonLink>
        }
      />
      <ExampleBanner goals={list.goals.map(({ goal }) => goal)} />
      {list.nothingAtAll ? (
        <FirstLine>
          <ExampleOffer />
        </FirstLine>
      ) : (
        <>
          <GoalTools
            tab={tab}
            order={order}
            counts={list.counts}
            field={field}
            filter={list.filter}
            onFilter={list.setFilter}
          />
          <FilteredGoals tab={tab} locale={me.locale} list={list} onGrip={onGrip} onPress={press} />
        </>
      )}
      {arranging ? (
        <Suspense fallback={null}>
          <Arrange act={act} onDone={onDone} groups={list.byArea()} ordered={list.ordered} more={list.more} />
        </Suspense>
      ) : null}
    </>
  );
}
