"use client";
import type { Pause } from "@cairn/core/model/pause";
import type { User } from "@cairn/core/model/user";
import { addDays, type Day, daysBetween, maxDay, minDay } from "@cairn/core/time/day";
import { formatDay, formatDays } from "@cairn/text/format";
import { pausesWords } from "@cairn/text/messages/en/pauses";
import { translatorFor } from "@cairn/text/messages/translator";
import { CirclePlay, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { runs } from "../../data/is-paused-on.ts";
import { usePauses } from "../../data/use-pauses.ts";
import { useT } from "../../messages/language.tsx";
import { toastError } from "../../trpc/toast-error.ts";
import { List, ListItem } from "../../ui/layout/list.tsx";
import { Menu } from "../../ui/overlay/menu.tsx";
import { PauseDialog } from "./later-pause-dialog.ts";

/** Pauses, the latest first: each can be ended, changed and removed. `titleOf` names what is paused. */
export function PauseList({
  pauses,
  me,
  today,
  titleOf,
}: {
  pauses: readonly Pause[];
  me: User;
  today: Day;
  titleOf: (pause: Pause) => string;
}) {
  const [editing, setEditing] = useState<Pause | null>(null);
  return (
    <>
      <List>
        {pauses.toReversed().map((pause) => (
          <PauseItem
            key={pause.id}
            pause={pause}
            name={titleOf(pause)}
            me={me}
            today={today}
            onChange={() => setEditing(pause)}
          />
        ))}
      </List>
      <PauseDialog
        open={editing !== null}
        onClose={() => setEditing(null)}
        me={me}
        today={today}
        goal={editing?.goalId ? { id: editing.goalId, title: editing ? titleOf(editing) : "" } : null}
        pause={editing ?? undefined}
      />
    </>
  );
}

/** What is paused and when, with the ways to end it, to change its days and to remove it. */
function PauseItem({
  pause,
  name,
  me,
  today,
  onChange,
}: {
  pause: Pause;
  name: string;
  me: User;
  today: Day;
  onChange: () => void;
}) {
  const t = useT(pausesWords);
  const actions = usePauses();
  const days = daysText(pause, me.locale, today);
  const remove = () => actions.remove(pause);
  const end = () => {
    if (pause.from >= today) remove();
    else actions.edit(pause, { from: pause.from, to: addDays(today, -1) }).catch(toastError);
  };
  return (
    <ListItem
      title={name}
      detail={days}
      action={
        <Menu
          label={t("moreActions", { name, days })}
          items={[
            ...(runs(pause, today) ? [{ label: t("endIt"), icon: CirclePlay, onSelect: end }] : []),
            { label: t("changeTheDays"), icon: Pencil, onSelect: onChange },
            { label: t("remove"), icon: Trash2, danger: true, onSelect: remove },
          ]}
        />
      }
    />
  );
}

function daysText({ from, to }: Pause, locale: string, today: Day): string {
  const t = translatorFor(pausesWords, locale);
  if (to === null) return t("since", { from: formatDay(from, locale, today) });
  return t("span", { days: formatDays(from, to, locale, today), count: daysBetween(from, to) + 1 });
}

/** The days of a plan that its pauses took: what its due day could be moved by. */
export function pausedDays(pauses: readonly Pause[], from: Day, to: Day): number {
  let last = addDays(from, -1);
  let count = 0;
  for (const pause of [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const first = maxDay(addDays(last, 1), pause.from);
    const end = minDay(to, pause.to ?? to);
    if (end < first) continue;
    count += daysBetween(first, end) + 1;
    last = end;
  }
  return count;
}
