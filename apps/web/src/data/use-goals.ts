"use client";
import { summarise } from "@cairn/core/decide/summary";
import type { GoalSort } from "@cairn/core/model/goal";
import type { GoalTab } from "@cairn/core/model/goal-tab";
import type { GoalSummary } from "@cairn/core/model/view";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { trpc } from "../trpc/client.ts";
import { askingOf, useGoalCache } from "./goal-cache.ts";
import { listOf } from "./goal-list.ts";
import { useOutbox } from "./outbox/use-outbox.ts";
import { summaryOf } from "./summaries.ts";
import { useDomain } from "./use-domain.ts";
import { useMe } from "./use-user.ts";

const FIRST: string | null = null;

/**
 * A tab's goals, page by page: `more` shows the next. A change of order can move a goal from any page to any other, so all
 * pages that are shown are read again together. What waits is in those whose figures were read in full.
 */
export function useGoals(tab: GoalTab, sort: GoalSort = "position", named = "", enabled = true) {
  const { client } = trpc.useUtils();
  const input = listOf(tab, sort, named);
  // The hook of tRPC would send a direction along, which the strict input refuses.
  const list = useInfiniteQuery({
    queryKey: getQueryKey(trpc.goal.list, input, "infinite"),
    queryFn: ({ pageParam, signal }) => client.goal.list.query({ ...input, cursor: pageParam }, { signal }),
    initialPageParam: FIRST,
    getNextPageParam: (page) => page.next,
    enabled,
  });
  const me = useMe();
  const cache = useGoalCache(me);
  const waiting = useOutbox();
  const arithmetic = useDomain(waiting);
  const waits = (summary: GoalSummary) => {
    if (!arithmetic || !waiting.some(({ goalId }) => goalId === summary.goal.id)) return summary;
    const view = cache.find(summary.goal.id);
    if (!view || view.figures.asOf !== summary.figures.asOf) return summary;
    const asking = askingOf(view, me);
    return summarise(arithmetic.withWaiting(view, waiting, asking), asking);
  };
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  return {
    goals: (data?.pages.flatMap((page) => page.items.map(summaryOf)) ?? []).map(waits),
    counts: data?.pages[0]?.counts,
    /** The first page is here. */
    ready: data !== undefined,
    loading: enabled && ((data === undefined && !error) || isFetchingNextPage),
    error,
    more: hasNextPage ? () => void fetchNextPage() : null,
  };
}
