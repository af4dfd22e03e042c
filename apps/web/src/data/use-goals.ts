"use client";
import type { GoalSort } from "@cairn/core/model/goal";
import type { GoalTab } from "@cairn/core/model/goal-tab";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { useMemo } from "react";
import { trpc } from "../trpc/client.ts";
import { listOf } from "./goal-list.ts";
import { summaryOf } from "./summaries.ts";
import { usePredicted } from "./use-predicted.ts";

const FIRST: string | null = null;

/**
 * A tab's goals, page by page: `more` shows the next. A change of order can move a goal from any page to any other, so all
 * pages that are shown are read again together. What waits is in them.
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
  const { pages } = list.data ?? {};
  const { goals } = usePredicted(
    useMemo(() => (pages ?? []).flatMap(({ items }) => items.map(summaryOf)), [pages]),
  );
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  return {
    goals,
    counts: data?.pages[0]?.counts,
    /** The first page is here. */
    ready: data !== undefined,
    loading: enabled && ((data === undefined && !error) || isFetchingNextPage),
    error,
    more: hasNextPage ? () => void fetchNextPage() : null,
  };
}
