"use client";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { actsWords } from "@cairn/text/messages/en/acts";
import { Archive, CircleCheck, CirclePause, CirclePlay, Moon, Pencil, Trash2 } from "lucide-react";
import { useCheckIn } from "../../data/entry/use-check-in.ts";
import type { GoalActions } from "../../data/use-goal-actions.ts";
import { useEndPause } from "../../data/use-pauses.ts";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { IconLink } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/overlay/menu.tsx";
import type { MenuItem } from "../../ui/overlay/menu-list.tsx";

type Props = {
  view: GoalView;
  actions: GoalActions;
  me: User;
  onClose: () => void;
  onPause: () => void;
};

/** What can be done with a goal as a whole, by its state. */
export function GoalMenu({ view, actions, me, onClose, onPause }: Props) {
  const t = useT(actsWords);
  const { goal, figures, pauses } = view;
  const checkIn = useCheckIn(me);
  const endPause = useEndPause(goal.id);
  const today = figures.asOf;
  if (goal.deletedAt) return null;
  const paused = pauses.find(
    (pause) => pause.goalId === goal.id && pause.from <= today && (pause.to === null || pause.to >= today),
  );
  const items: MenuItem[] = [];
  if (goal.closedAs === null && goal.archivedAt === null) {
    items.push(
      {
        label: t("restDayToday"),
        icon: Moon,
        ...(me.singleKeys ? { key: "S" } : {}),
        onSelect: () => checkIn.log({ goalId: goal.id, day: today, value: null, kind: "skip" }),
      },
      ...(paused
        ? [
            {
              label: t("endThePause"),
              icon: CirclePlay,
              onSelect: () => endPause(paused, today),
            },
          ]
        : []),
      { label: t("pause"), icon: CirclePause, ...(me.singleKeys ? { key: "P" } : {}), onSelect: onPause },
      { label: t("close"), icon: CircleCheck, onSelect: onClose },
      "separator",
    );
  }
  if (goal.archivedAt === null) items.push({ label: t("archive"), icon: Archive, onSelect: actions.archive });
  items.push({ label: t("moveToTrash"), icon: Trash2, danger: true, onSelect: actions.remove });
  return (
    <>
      {goal.closedAs === null ? (
        <IconLink href={paths.editGoal(goal.id)} label={t("edit", { title: goal.title })} icon={Pencil} />
      ) : null}
      <Menu label={t("moreActions", { title: goal.title })} items={items} />
    </>
  );
}
