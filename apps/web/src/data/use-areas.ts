"use client";
import type { Area } from "@cairn/core/model/area";
import { areaWords } from "@cairn/text/messages/en/area";
import { uuidv7 } from "../lib/uuidv7.ts";
import { useT } from "../messages/language.tsx";
import { trpc } from "../trpc/client.ts";
import { toastError } from "../trpc/toast-error.ts";
import { toast } from "../ui/overlay/toast-store.ts";
import { useGoalCache } from "./goal-cache.ts";

const NONE: readonly Area[] = [];

/** The person's areas in their order. */
export function useAreas(): readonly Area[] {
  return trpc.area.list.useQuery().data ?? NONE;
}

/** What a person does to an area as a whole; its removal can be taken back from the toast. */
export function useAreaActions() {
  const utils = trpc.useUtils();
  const cache = useGoalCache();
  /** The lists stand by area; a goal's page names its own. */
  const refresh = () =>
    Promise.all([utils.area.list.invalidate(), utils.goal.get.invalidate(), cache.refresh()]);
  const failed = (error: unknown) => {
    toastError(error);
    void refresh();
  };
  return {
    save: useSave(),
    step: useStep(() => cache.refresh(), failed),
    remove: useRemove(refresh, failed),
  };
}

/** Makes an area, or renames one that is there. It rejects with the refusal. */
function useSave() {
  const utils = trpc.useUtils();
  const put = trpc.area.put.useMutation({ meta: { shown: true } });
  return async (area: Area | null, name: string): Promise<Area> => {
    const saved = await put.mutateAsync(
      area ? { id: area.id, name, baseVersion: area.version, mutationId: uuidv7() } : { id: uuidv7(), name },
    );
    utils.area.list.setData(undefined, (known = []) =>
      area ? known.map((one) => (one.id === saved.id ? saved : one)) : [...known, saved],
    );
    void utils.area.list.invalidate();
    return saved;
  };
}

/** One step up or down among the areas. */
function useStep(moved: () => Promise<unknown>, failed: (error: unknown) => void) {
  const t = useT(areaWords);
  const utils = trpc.useUtils();
  const move = trpc.area.move.useMutation({ meta: { shown: true } });
  return async (area: Area, by: -1 | 1) => {
    const known = (await utils.area.list.ensureData()).filter(({ id }) => id !== area.id);
    const from = known.filter(({ position, id }) =>
      position === area.position ? id < area.id : position < area.position,
    ).length;
    const at = from + by;
    await utils.area.list.cancel();
    utils.area.list.setData(
      undefined,
      known.toSpliced(at, 0, area).map((one, position) => ({ ...one, position })),
    );
    try {
      const ordered = await move.mutateAsync({ id: area.id, before: known[at]?.id ?? null });
      utils.area.list.setData(undefined, ordered);
      toast({ message: t("moved", { name: area.name, place: at + 1, count: ordered.length }) });
      await moved();
    } catch (error) {
      failed(error);
    }
  };
}

function useRemove(refresh: () => Promise<unknown>, failed: (error: unknown) => void) {
  const t = useT(areaWords);
  const remove = trpc.area.remove.useMutation({ meta: { shown: true } });
  const restore = trpc.area.restore.useMutation();
  return async (area: Area) => {
    try {
      await remove.mutateAsync({ id: area.id });
      toast({
        message: t("removed", { name: area.name }),
        undo: () => restore.mutate({ id: area.id }, { onSuccess: () => void refresh() }),
      });
      await refresh();
    } catch (error) {
      failed(error);
    }
  };
}
