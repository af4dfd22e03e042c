"use client";
import type { GoalMove } from "@cairn/core/model/goal";
import type { StoredView } from "@cairn/core/model/view";
import { orderWords } from "@cairn/text/messages/en/order";
import { useEffect, useRef } from "react";
import { useT } from "../messages/language.tsx";
import { trpc } from "../trpc/client.ts";
import { toastError } from "../trpc/toast-error.ts";
import { toast } from "../ui/overlay/toast-store.ts";
import { useGoalCache } from "./goal-cache.ts";
import { type Group, moveTo, type Place, placeOf, stepped } from "./goal-order.ts";

/** Moves of goals in their order and between areas: shown at once, announced, and taken back from the toast. */
export function useMoves(groups: readonly Group[]) {
  const t = useT(orderWords);
  const focusOn = useFocusOnMoved(groups);
  const run = useRun(focusOn);

  const put = (id: string, place: Place) => {
    const from = placeOf(groups, id);
    const to = groups.find((group) => group.id === place.areaId);
    const summary = groups.flatMap((group) => group.goals).find(({ goal }) => goal.id === id);
    if (!from || !to || !summary) return;
    if (from.areaId === place.areaId && from.index === place.index) return;
    const there = moveTo(groups, id, place);
    const back = moveTo(groups, id, from);
    void run(there.input, there.position);
    const { title } = summary.goal;
    const number = place.index + 1;
    toast({
      message:
        to.id === null
          ? t("placedWithout", { title, place: number })
          : t("placedInArea", { title, place: number, name: to.name }),
      undo: () =>
        void run(
          from.areaId === place.areaId ? back.input : { ...back.input, areaId: from.areaId },
          summary.goal.position,
        ),
    });
  };
  return {
    put,
    /** Whether there is a step in that direction. */
    canStep: (id: string, by: -1 | 1) => stepped(groups, id, by) !== null,
    step: (id: string, by: -1 | 1) => {
      const place = stepped(groups, id, by);
      if (place) put(id, place);
    },
    /** Into an area or out of any, keeping its place among the others of the person's order. */
    toArea: (id: string, area: { id: string | null; name: string }) => {
      const summary = groups.flatMap((group) => group.goals).find(({ goal }) => goal.id === id);
      if (!summary) return;
      const { title, areaId } = summary.goal;
      void run({ id, areaId: area.id }, null);
      toast({
        message: area.id === null ? t("inNone", { title }) : t("inArea", { title, name: area.name }),
        undo: () => void run({ id, areaId }, null),
      });
    },
  };
}

/** Sends moves one after the other: each speaks of what the one before left. */
function useRun(focusOn: (id: string) => void) {
  const cache = useGoalCache();
  const move = trpc.goal.move.useMutation({ meta: { shown: true } });
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  /** @param position where the goal is shown until the server has answered; null: where it is */
  return async (input: GoalMove, position: number | null) => {
    waiting.current += 1;
    await cache.hold(input.id);
    focusOn(input.id);
    cache.changeListed(input.id, (item) => ({
      ...item,
      goal: {
        ...item.goal,
        position: position ?? item.goal.position,
        areaId: input.areaId === undefined ? (item.goal.areaId ?? null) : input.areaId,
      },
    }));
    const answer = queue.current.then(() => move.mutateAsync(input));
    queue.current = answer.catch(() => null);
    let view: StoredView | undefined;
    try {
      view = await answer;
    } catch (error) {
      toastError(error);
    }
    waiting.current -= 1;
    // The order is the server's to say, once nothing is on its way any more.
    if (waiting.current > 0) return;
    if (view) void cache.put(view);
    await cache.refresh();
  };
}

/** Gives a moved goal's button the focus again: its row may have been made anew in another list, without the focus that it had. */
function useFocusOnMoved(groups: readonly Group[]): (id: string) => void {
  const moved = useRef<string | null>(null);
  useEffect(() => {
    if (moved.current === null || placeOf(groups, moved.current) === null) return;
    document
      .querySelector<HTMLElement>(`[data-goal="${CSS.escape(moved.current)}"] [data-grip]`)
      ?.focus({ preventScroll: false });
    moved.current = null;
  }, [groups]);
  return (id) => {
    moved.current = id;
  };
}
