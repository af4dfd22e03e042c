"use client";
import { uuidv7 } from "../lib/uuidv7.ts";
import { trpc } from "../trpc/client.ts";

/** The areas of a form, and making the one that it names. */
export function useSavedArea() {
  const utils = trpc.useUtils();
  const { data: areas = [] } = trpc.area.list.useQuery();
  const put = trpc.area.put.useMutation({
    meta: { shown: true },
    onSuccess: () => utils.area.list.invalidate(),
  });
  return {
    areas,
    /** The id of the chosen area; a new name that is there already is that one. */
    save: async ({ areaId, newArea }: { areaId: string; newArea: string }): Promise<string | null> => {
      const name = newArea.trim();
      if (areaId !== "new" || name === "") return areaId === "" || areaId === "new" ? null : areaId;
      const known = await utils.area.list.ensureData();
      const same = known.find((area) => area.name.toLocaleLowerCase() === name.toLocaleLowerCase());
      return (same ?? (await put.mutateAsync({ id: uuidv7(), name }))).id;
    },
  };
}
