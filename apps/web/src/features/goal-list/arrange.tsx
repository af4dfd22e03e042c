"use client";
import type { Area } from "@cairn/core/model/area";
import { areaWords } from "@cairn/text/messages/en/area";
import { orderWords } from "@cairn/text/messages/en/order";
import { ArrowDown, ArrowUp, FolderInput, FolderPlus, Pencil, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Group, Place } from "../../data/goal-order.ts";
import { useAreaActions } from "../../data/use-areas.ts";
import { useMoves } from "../../data/use-moves.ts";
import { useT } from "../../messages/language.tsx";
import type { MenuItem } from "../../ui/overlay/menu-list.tsx";
import { toast } from "../../ui/overlay/toast-store.ts";
import { AreaDialog } from "./area-dialog.tsx";
import { follow, type Press } from "./drag.ts";
import { PressedMenu } from "./pressed-menu.tsx";

/** What was pressed in the list. */
export type Act =
  | { kind: "goal"; id: string; button: HTMLButtonElement }
  | { kind: "area"; id: string; button: HTMLButtonElement }
  | { kind: "drag"; id: string; press: Press }
  | { kind: "new area" };

type Props = {
  act: Act | null;
  onDone: (act: Act) => void;
  groups: readonly Group[];
  /** The list stands in the person's own order, whole from its top: only then is a step a step. */
  ordered: boolean;
  /** Shows more of the list, where there is more. */
  more: (() => void) | null;
};

/** Menus, drags and dialogs that put goals and areas in order. It is loaded with the first press, and shows nothing itself. */
export default function Arrange(props: Props) {
  const { act, onDone, groups } = props;
  const t = useT(orderWords);
  const areaSay = useT(areaWords);
  const moves = useMoves(groups);
  const areas = useAreaActions();
  const [naming, setNaming] = useState<Naming | null>(null);
  const goalItems = useGoalItems(props, moves, (goalId) => setNaming({ area: null, goalId }));
  const areaItems = useAreaItems(groups, areas, (area) => setNaming({ area, goalId: null }));
  useDrag(props, moves.put);
  useNewArea(props, () => setNaming({ area: null, goalId: null }));

  const save = async (name: string) => {
    const { area = null, goalId = null } = naming ?? {};
    const saved = await areas.save(area, name);
    if (goalId) moves.toArea(goalId, saved);
    else toast({ message: areaSay(area ? "renamed" : "made", { name: saved.name }) });
  };
  const area = act?.kind === "area" ? groups.find((group) => group.id === act.id)?.area : null;
  return (
    <>
      {act?.kind === "goal" ? (
        <PressedMenu
          key={act.id}
          button={act.button}
          label={t("more", { title: titleOf(groups, act.id) })}
          items={goalItems(act.id)}
          onDone={() => onDone(act)}
        />
      ) : null}
      {act?.kind === "area" && area ? (
        <PressedMenu
          key={act.id}
          button={act.button}
          label={areaSay("more", { name: area.name })}
          items={areaItems(area)}
          onDone={() => onDone(act)}
        />
      ) : null}
      <AreaDialog
        area={naming?.area ?? null}
        open={naming !== null}
        onClose={() => setNaming(null)}
        onSave={save}
      />
    </>
  );
}

/** The area that is renamed, or none for a new one; a goal may be waiting to go into it. */
type Naming = { area: Area | null; goalId: string | null };

/** Follows the press on a handle as long as it lasts; where the row is let go, it is put. */
function useDrag({ act, onDone, groups }: Props, put: (id: string, place: Place) => void) {
  const latest = useRef({ put, groups, onDone });
  latest.current = { put, groups, onDone };
  useEffect(() => {
    if (act?.kind !== "drag") return;
    return follow(act.press, {
      title: titleOf(latest.current.groups, act.id),
      onDrop: (place) => latest.current.put(act.id, place),
      onEnd: () => latest.current.onDone(act),
    });
  }, [act]);
}

function useNewArea({ act, onDone }: Props, name: () => void) {
  const latest = useRef({ onDone, name });
  latest.current = { onDone, name };
  useEffect(() => {
    if (act?.kind !== "new area") return;
    latest.current.name();
    latest.current.onDone(act);
  }, [act]);
}

/** What can be done with a goal in the list: a step, another area, a new one. */
function useGoalItems(
  { act, groups, ordered, more }: Props,
  moves: ReturnType<typeof useMoves>,
  onNewArea: (goalId: string) => void,
) {
  const t = useT(orderWords);
  const last = groups.findLast((group) => group.goals.length > 0)?.goals.at(-1)?.goal.id;
  useEffect(() => {
    // A step down from the last row that is shown needs the next one.
    if (act?.kind === "goal" && act.id === last) more?.();
  }, [act, last, more]);
  return (id: string): MenuItem[] => {
    const from = groups.find((group) => group.goals.some(({ goal }) => goal.id === id));
    const up = { label: t("up"), icon: ArrowUp, onSelect: () => moves.step(id, -1) };
    const down = { label: t("down"), icon: ArrowDown, onSelect: () => moves.step(id, 1) };
    const steps = ordered
      ? [
          ...(moves.canStep(id, -1) ? [up] : []),
          ...(moves.canStep(id, 1) && !(more && id === last) ? [down] : []),
        ]
      : [];
    const elsewhere = groups
      .filter((group) => group !== from)
      .map((group) => ({
        label: group.id === null ? t("outOfArea") : t("toArea", { name: group.name }),
        icon: FolderInput,
        onSelect: () => moves.toArea(id, group),
      }));
    return [
      ...steps,
      ...(steps.length > 0 && elsewhere.length > 0 ? (["separator"] as const) : []),
      ...elsewhere,
      { label: t("toNewArea"), icon: FolderPlus, onSelect: () => onNewArea(id) },
    ];
  };
}

function useAreaItems(
  groups: readonly Group[],
  areas: ReturnType<typeof useAreaActions>,
  onRename: (area: Area) => void,
) {
  const t = useT(areaWords);
  const named = groups.flatMap((group) => group.area ?? []);
  return (area: Area): MenuItem[] => {
    const at = named.findIndex(({ id }) => id === area.id);
    const up = { label: t("moveUp"), icon: ArrowUp, onSelect: () => void areas.step(area, -1) };
    const down = { label: t("moveDown"), icon: ArrowDown, onSelect: () => void areas.step(area, 1) };
    return [
      { label: t("rename"), icon: Pencil, onSelect: () => onRename(area) },
      ...(at > 0 ? [up] : []),
      ...(at < named.length - 1 ? [down] : []),
      "separator",
      { label: t("remove"), icon: Trash2, danger: true, onSelect: () => void areas.remove(area) },
    ];
  };
}

function titleOf(groups: readonly Group[], id: string): string {
  return groups.flatMap((group) => group.goals).find(({ goal }) => goal.id === id)?.goal.title ?? "";
}
