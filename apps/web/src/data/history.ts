"use client";
import type { GoalState, Revised } from "@cairn/core/model/view";
import { unpackHistory } from "@cairn/core/standing/packing";
import { type QueryClient, useQueries, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { trpc } from "../trpc/client.ts";
import { HISTORY } from "../trpc/query-client.ts";

type Client = ReturnType<typeof trpc.useUtils>["client"];
type History = Revised<GoalState>;

const keyOf = (id: string) => [...HISTORY, id];

/** A goal's history as far as this browser knows it. */
export function findHistory(client: QueryClient, id: string): History | undefined {
  return client.getQueryData<History>(keyOf(id));
}

export function keepHistory(client: QueryClient, history: History): void {
  client.setQueryData<History>(keyOf(history.goal.id), history);
}

async function fetchHistories(client: Client, ids: readonly string[]): Promise<History[]> {
  return (await client.goal.histories.query({ ids: [...ids] })).map(unpackHistory);
}

/** The histories of goals, null where there is none yet; those that are not known are asked for. */
export function useHistories(ids: readonly string[]): ReadonlyMap<string, History> {
  const { client } = trpc.useUtils();
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: keyOf(id),
      queryFn: async () => (await fetchHistories(client, [id]))[0] ?? null,
      // Its revision tells whether it is what counts, and no clock.
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: byId,
  });
}

function byId(results: readonly { data: History | null | undefined }[]): ReadonlyMap<string, History> {
  return new Map(results.flatMap(({ data }) => (data ? [[data.goal.id, data] as const] : [])));
}

/** Goals whose history is asked for at once. */
const TOGETHER = 20;

/** Asks for the histories of goals that are not known, or are no longer what was summarised. */
export function useKeptHistories(goals: readonly Revised<{ goal: { id: string } }>[]): void {
  const queryClient = useQueryClient();
  const { client } = trpc.useUtils();
  const wanted = goals
    .filter(({ goal, revision }) => findHistory(queryClient, goal.id)?.revision !== revision)
    .map(({ goal }) => goal.id)
    .join();
  useEffect(() => {
    let isHere = true;
    const fetchAll = async () => {
      const ids = wanted.split(",");
      for (let at = 0; at < ids.length && isHere; at += TOGETHER) {
        const found = await fetchHistories(client, ids.slice(at, at + TOGETHER));
        for (const history of found) keepHistory(queryClient, history);
      }
    };
    // Without them a press waits for its answer, and nothing is lost.
    if (wanted !== "") fetchAll().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [wanted, client, queryClient]);
}
