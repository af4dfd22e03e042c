"use client";
import type { Area } from "@cairn/core/model/area";
import type { User } from "@cairn/core/model/user";
import { areaWords } from "@cairn/text/messages/en/area";
import { orderWords } from "@cairn/text/messages/en/order";
import { ArrowDown, ArrowUp, FolderInput, FolderPlus, Pencil, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Group } from "../../data/goal-order.ts";
import { useAreaActions } from "../../data/use-areas.ts";
import { useMoves } from "../../data/use-moves.ts";
import { useT } from "../../messages/language.tsx";
import { type MenuItem, MenuList } from "../../ui/menu-list.tsx";
import { toast } from "../../ui/toast-store.ts";
import { AreaDialog } from "./area-dialog.tsx";
import { follow, type Press } from "./drag.ts";

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
  me: User;
};

/** Menus, drags and dialogs that put goals and areas in order. It is loaded with the first press, and shows nothing itself. */
export default function Arrange({ act, onDone, groups, ordered, more, me }: Props) {
  const t = useT(orderWords);
  const areaSay = useT(areaWords);
  const moves = useMoves(groups, me);
  const areas = useAreaActions(me);
  const [naming, setNaming] = useState<{ area: Area | null; goalId: string | null } | null>(null);
  const latest = useRef({ moves, groups, onDone });
  latest.current = { moves, groups, onDone };

  useEffect(() => {
    if (act?.kind !== "drag") return;
    return follow(act.press, {
      title: titleOf(latest.current.groups, act.id),
      onDrop: (place) => latest.current.moves.put(act.id, place),
      onEnd: () => latest.current.onDone(act),
    });
  }, [act]);

  useEffect(() => {
    if (act?.kind !== "new area") return;
    setNaming({ area: null, goalId: null });
    latest.current.onDone(act);
  }, [act]);

  const last = groups.findLast((group) => group.goals.length > 0)?.goals.at(-1)?.goal.id;
  useEffect(() => {
    // A step down from the last row that is shown needs the next one.
    if (act?.kind === "goal" && act.id === last) more?.();
  }, [act, last, more]);

  const goalItems = (id: string): MenuItem[] => {
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
      {
        label: t("toNewArea"),
        icon: FolderPlus,
        onSelect: () => setNaming({ area: null, goalId: id }),
      },
    ];
  };
  const areaItems = (area: Area): MenuItem[] => {
    const named = groups.flatMap((group) => group.area ?? []);
    const at = named.findIndex(({ id }) => id === area.id);
    return [
      { label: areaSay("rename"), icon: Pencil, onSelect: () => setNaming({ area, goalId: null }) },
      ...(at > 0
        ? [{ label: areaSay("moveUp"), icon: ArrowUp, onSelect: () => void areas.step(area, -1) }]
        : []),
      ...(at < named.length - 1
        ? [{ label: areaSay("moveDown"), icon: ArrowDown, onSelect: () => void areas.step(area, 1) }]
        : []),
      "separator",
      { label: areaSay("remove"), icon: Trash2, danger: true, onSelect: () => void areas.remove(area) },
    ];
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
        onSave={async (name) => {
          const saved = await areas.save(naming?.area ?? null, name);
          if (naming?.goalId) moves.toArea(naming.goalId, saved);
          else
            toast({
              message: naming?.area
                ? areaSay("renamed", { name: saved.name })
                : areaSay("made", { name: saved.name }),
            });
        }}
      />
    </>
  );
}

function titleOf(groups: readonly Group[], id: string): string {
  return groups.flatMap((group) => group.goals).find(({ goal }) => goal.id === id)?.goal.title ?? "";
}

/** The menu of a button that has none of its own. */
function PressedMenu({
  button,
  label,
  items,
  onDone,
}: {
  button: HTMLButtonElement;
  label: string;
  items: readonly MenuItem[];
  onDone: () => void;
}) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    button.setAttribute("aria-expanded", "true");
    menu.current?.showPopover();
    // A second press on it closes the menu, as the browser does for a button of its own; this press has still to end.
    const timer = setTimeout(() => {
      button.popoverTargetElement = menu.current;
    }, 0);
    return () => {
      clearTimeout(timer);
      button.popoverTargetElement = null;
      button.setAttribute("aria-expanded", "false");
    };
  }, [button]);
  return (
    <MenuList
      ref={menu}
      label={label}
      items={items}
      button={() => button}
      onToggle={(open) => {
        if (!open) onDone();
      }}
    />
  );
}
