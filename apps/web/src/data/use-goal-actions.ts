"use client";
import type { ClosedAs } from "@cairn/core/model/goal";
import type { GoalView, StoredView } from "@cairn/core/model/view";
import type { Day } from "@cairn/core/time/day";
import { doneWords } from "@cairn/text/messages/en/done";
import { useRouter } from "next/navigation";
import { paths } from "../lib/paths.ts";
import { uuidv7 } from "../lib/uuidv7.ts";
import { useT } from "../messages/language.tsx";
import { trpc } from "../trpc/client.ts";
import { toast } from "../ui/overlay/toast-store.ts";
import { useGoalCache } from "./goal-cache.ts";

export type GoalActions = ReturnType<typeof useGoalActions>;

/** What a person does to a goal as a whole; each act can be taken back from its toast. */
export function useGoalActions(view: GoalView) {
  const done = useShown();
  return {
    ...useClosing(view, done),
    ...useShelving(view, done),
    markDone: useMarkDone(view, done),
  };
}

type Done = ReturnType<typeof useShown>;

/** Shows the goal as the server answers it. */
function useShown() {
  const cache = useGoalCache();
  return {
    onSuccess: (answer: StoredView) => {
      void cache.put(answer);
      void cache.refresh();
    },
  };
}

function useClosing({ goal: { id, version } }: GoalView, done: Done) {
  const t = useT(doneWords);
  const close = trpc.goal.close.useMutation(done);
  const reopen = trpc.goal.reopen.useMutation(done);
  return {
    close: (as: ClosedAs, note: string) =>
      close.mutate(
        { id, baseVersion: version, mutationId: uuidv7(), as, note },
        {
          onSuccess: () =>
            toast({
              message: as === "reached" ? t("reachedToast") : t("letGoToast"),
              undo: () => reopen.mutate({ id }),
            }),
        },
      ),
    reopen: () => reopen.mutate({ id }, { onSuccess: () => toast({ message: t("itRunsAgain") }) }),
  };
}

/** Into the archive or the trash, and out again. */
function useShelving({ goal: { id } }: GoalView, done: Done) {
  const t = useT(doneWords);
  const router = useRouter();
  const archive = trpc.goal.archive.useMutation(done);
  const unarchive = trpc.goal.unarchive.useMutation(done);
  const remove = trpc.goal.remove.useMutation(done);
  const restore = trpc.goal.restore.useMutation(done);
  return {
    archive: () =>
      archive.mutate(
        { id },
        { onSuccess: () => toast({ message: t("archived"), undo: () => unarchive.mutate({ id }) }) },
      ),
    unarchive: () => unarchive.mutate({ id }),
    remove: () =>
      remove.mutate(
        { id },
        {
          onSuccess: () => {
            toast({ message: t("trashed"), undo: () => restore.mutate({ id }) });
            router.push(paths.goals());
          },
        },
      ),
    restore: () => restore.mutate({ id }),
  };
}

/** Says on which day a goal without figures was done; null: it is not. */
function useMarkDone({ goal: { id, version, doneOn: before } }: GoalView, done: Done) {
  const t = useT(doneWords);
  const markDone = trpc.goal.markDone.useMutation(done);
  return (doneOn: Day | null) => {
    const mark = (baseVersion: number, day: Day | null, then?: (answer: StoredView) => void) =>
      markDone.mutate(
        { id, baseVersion, mutationId: uuidv7(), doneOn: day },
        then ? { onSuccess: then } : {},
      );
    mark(version, doneOn, (answer) =>
      toast({
        message: doneOn ? t("doneToast") : t("notDoneToast"),
        undo: () => mark(answer.goal.version, before),
      }),
    );
  };
}
