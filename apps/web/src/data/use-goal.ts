"use client";
import type { Area } from "@cairn/core/model/area";
import type { ClosedAs } from "@cairn/core/model/goal";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import { doneWords } from "@cairn/text/messages/en/done";
import { useRouter } from "next/navigation";
import { useCallback, useMemo } from "react";
import { paths } from "../lib/paths.ts";
import { uuidv7 } from "../lib/uuidv7.ts";
import { useT } from "../messages/language.tsx";
import { trpc } from "../trpc/client.ts";
import { toast } from "../ui/toast-store.ts";
import { askingOf, useGoalCache } from "./goal-cache.ts";
import { useOutbox } from "./outbox/use-outbox.ts";
import { useDomain } from "./use-domain.ts";
import { useMe } from "./use-user.ts";

/** A goal with what was logged, whether or not it got through yet. */
export function useGoal(id: string): GoalView {
  const [view] = trpc.goal.get.useSuspenseQuery({ id });
  const apply = useWithWaiting();
  return useMemo(() => apply(view), [apply, view]);
}

export function useToday(day: Day | undefined) {
  const [data] = trpc.goal.today.useSuspenseQuery(day === undefined ? {} : { day });
  const apply = useWithWaiting();
  const me = useMe();
  const waiting = useOutbox();
  const arithmetic = useDomain(waiting);
  const shown = useMemo(() => {
    const asking = { today: data.today, weekStart: me.weekStart };
    // What was made today is on no earlier day.
    const views =
      arithmetic && (day === undefined || day === data.today)
        ? arithmetic.goalsWithWaiting(data.views, waiting, asking)
        : data.views;
    return { ...data, views: views.map(apply) };
  }, [apply, data, waiting, me.weekStart, day, arithmetic]);
  return shown;
}

/** Lays over a goal what waits. */
function useWithWaiting(): (view: GoalView) => GoalView {
  const me = useMe();
  const waiting = useOutbox();
  const arithmetic = useDomain(waiting);
  return useCallback(
    (view) =>
      arithmetic && waiting.some(({ goalId }) => goalId === view.goal.id)
        ? arithmetic.withWaiting(view, waiting, askingOf(view, me))
        : view,
    [waiting, me, arithmetic],
  );
}

/** The area of that id, null without one. */
export function useArea(id: string | null): Area | null {
  return trpc.area.list.useQuery().data?.find((area) => area.id === id) ?? null;
}

/** What a person does to a goal as a whole; each act can be taken back from its toast. */
export function useGoalActions(view: GoalView, me: Pick<User, "weekStart">) {
  const t = useT(doneWords);
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
            undoable(as === "reached" ? t("reachedToast") : t("letGoToast"), () => reopen.mutate({ id })),
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
        undoable(doneOn ? t("doneToast") : t("notDoneToast"), () => mark(answer.goal.version, before)),
      );
    },
    reopen: () => reopen.mutate({ id }, { onSuccess: () => toast({ message: t("itRunsAgain") }) }),
    archive: () =>
      archive.mutate({ id }, { onSuccess: () => undoable(t("archived"), () => unarchive.mutate({ id })) }),
    unarchive: () => unarchive.mutate({ id }),
    remove: () =>
      remove.mutate(
        { id },
        {
          onSuccess: () => {
            undoable(t("trashed"), () => restore.mutate({ id }));
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
