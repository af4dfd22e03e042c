"use client";
import type { Day } from "@cairn/core/day";
import type { ClosedAs } from "@cairn/core/goal";
import type { GoalTab } from "@cairn/core/goal-tab";
import { summarise } from "@cairn/core/summary";
import type { User } from "@cairn/core/user";
import type { GoalSummary, GoalView } from "@cairn/core/view";
import { useRouter } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
import { uuidv7 } from "uuidv7";
import { paths } from "../../lib/paths.ts";
import { actsWords } from "../../messages/en/acts.ts";
import { useSay } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { toast } from "../../ui/toast-store.ts";
import { useWaiting } from "../check-in/use-waiting.ts";
import { withWaiting } from "../check-in/waiting.ts";
import { useMe } from "../user/use-user.ts";
import { askingOf, useGoalCache } from "./goal-cache.ts";
import { listOf } from "./goal-list.ts";

/** A goal with what was logged, whether or not it got through yet. */
export function useGoal(id: string): GoalView {
  const [view] = trpc.goal.get.useSuspenseQuery({ id });
  const lay = useWithWaiting();
  return useMemo(() => lay(view), [lay, view]);
}

export function useToday(day: Day | undefined) {
  const [data] = trpc.goal.today.useSuspenseQuery(day === undefined ? {} : { day });
  const lay = useWithWaiting();
  return useMemo(() => ({ ...data, views: data.views.map(lay) }), [lay, data]);
}

/** Lays over a goal what waits. */
function useWithWaiting(): (view: GoalView) => GoalView {
  const me = useMe();
  const waiting = useWaiting();
  return useCallback(
    (view) =>
      waiting.some(({ goalId }) => goalId === view.goal.id)
        ? withWaiting(view, waiting, askingOf(view, me))
        : view,
    [waiting, me],
  );
}

/** A tab's goals, page by page: `more` shows the next. What waits is in those whose figures were read in full. */
export function useGoals(tab: GoalTab) {
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  const pages = trpc.useQueries((t) => cursors.map((cursor) => t.goal.list(listOf(tab, cursor))));
  const last = pages.at(-1)?.data;
  const next = last?.next ?? null;
  const me = useMe();
  const cache = useGoalCache(me);
  const waiting = useWaiting();
  const waits = (summary: GoalSummary) => {
    if (!waiting.some(({ goalId }) => goalId === summary.goal.id)) return summary;
    const view = cache.find(summary.goal.id);
    if (!view || view.figures.asOf !== summary.figures.asOf) return summary;
    const asking = askingOf(view, me);
    return summarise(withWaiting(view, waiting, asking), asking);
  };
  return {
    goals: pages.flatMap((page) => page.data?.items ?? []).map(waits),
    counts: pages[0]?.data?.counts,
    loading: pages.some((page) => page.isPending),
    error: pages.find((page) => page.error)?.error ?? null,
    more: next === null ? null : () => setCursors([...cursors, next]),
  };
}

/** The bigger goals that others can be a part of. */
export function useObjectives(): { id: string; title: string }[] {
  const { data } = trpc.goal.list.useQuery({ tab: "active", sort: "title", limit: 100 });
  return (data?.items ?? [])
    .filter(({ goal }) => goal.measure.kind === "objective")
    .map(({ goal: { id, title } }) => ({ id, title }));
}

export function useAreas() {
  return trpc.area.list.useQuery().data ?? [];
}

/** What a person does to a goal as a whole; each act can be taken back from its toast. */
export function useGoalActions(view: GoalView, me: Pick<User, "weekStart">) {
  const say = useSay(actsWords);
  const cache = useGoalCache(me);
  const router = useRouter();
  const { id } = view.goal;
  const done = {
    onSuccess: (answer: GoalView) => {
      void cache.put(answer);
      void cache.refresh();
    },
  };
  const close = trpc.goal.close.useMutation(done);
  const reopen = trpc.goal.reopen.useMutation(done);
  const archive = trpc.goal.archive.useMutation(done);
  const unarchive = trpc.goal.unarchive.useMutation(done);
  const remove = trpc.goal.remove.useMutation(done);
  const restore = trpc.goal.restore.useMutation(done);
  const markDone = trpc.goal.markDone.useMutation(done);
  const again = { onSuccess: () => void cache.refresh(id) };
  const putPause = trpc.pause.put.useMutation(again);
  const removePause = trpc.pause.remove.useMutation(again);

  const undoable = (message: string, run: () => void) => toast({ message, undo: run });
  return {
    busy: close.isPending || reopen.isPending || archive.isPending || remove.isPending || restore.isPending,
    close: (as: ClosedAs, note: string) =>
      close.mutate(
        { id, baseVersion: view.goal.version, mutationId: uuidv7(), as, note },
        {
          onSuccess: () =>
            undoable(as === "reached" ? say("reachedToast") : say("letGoToast"), () => reopen.mutate({ id })),
        },
      ),
    markDone: (doneOn: Day | null) => {
      const before = view.goal.doneOn;
      const mark = (baseVersion: number, day: Day | null, then?: (answer: GoalView) => void) =>
        markDone.mutate(
          { id, baseVersion, mutationId: uuidv7(), doneOn: day },
          then ? { onSuccess: then } : {},
        );
      mark(view.goal.version, doneOn, (answer) =>
        undoable(doneOn ? say("doneToast") : say("notDoneToast"), () => mark(answer.goal.version, before)),
      );
    },
    reopen: () => reopen.mutate({ id }, { onSuccess: () => toast({ message: say("itRunsAgain") }) }),
    archive: () =>
      archive.mutate({ id }, { onSuccess: () => undoable(say("archived"), () => unarchive.mutate({ id })) }),
    unarchive: () => unarchive.mutate({ id }),
    remove: () =>
      remove.mutate(
        { id },
        {
          onSuccess: () => {
            undoable(say("trashed"), () => restore.mutate({ id }));
            router.push(paths.goals());
          },
        },
      ),
    restore: () => restore.mutate({ id }),
    endPause: (pauseId: string, version: number, from: Day, to: Day) =>
      putPause.mutate({ id: pauseId, goalId: id, from, to, baseVersion: version, mutationId: uuidv7() }),
    removePause: (pauseId: string) => removePause.mutate({ id: pauseId }),
  };
}
