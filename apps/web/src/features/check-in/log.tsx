"use client";
import type { CheckIn } from "@cairn/core/model/check-in";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { loggedText, unitOf } from "@cairn/text/amount-text";
import { formatRelativeDay } from "@cairn/text/format";
import { logWords } from "@cairn/text/messages/en/log";
import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { entriesWithPending, isEntry } from "../../data/outbox/store.ts";
import { useHeld, useOutbox } from "../../data/outbox/use-outbox.ts";
import { useCheckIn } from "../../data/use-check-in.ts";
import { logOf } from "../../data/use-known-entries.ts";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { firstInteraction, lazyDialog } from "../../ui/lazy.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import styles from "./log.module.css";

const EditDialog = lazyDialog(
  () => import("./edit-dialog.tsx").then((file) => file.EditDialog),
  firstInteraction,
);

const LATEST = 5;

type Props = { view: GoalView; me: User; running: boolean };

/** The latest entries, and the way to all of them. */
export function Log({ view, me, running }: Props) {
  const t = useT(logWords);
  const [editing, setEditing] = useState<CheckIn | null>(null);
  const all = view.days.reduce((sum, day) => sum + day.count + day.skips, 0);
  return (
    <Card
      title={t("log")}
      actions={
        all > LATEST ? (
          <ButtonLink size="s" variant="ghost" href={paths.goalLog(view.goal.id)}>
            {t("seeAll", { count: all })}
          </ButtonLink>
        ) : null
      }
    >
      <LogPage view={view} me={me} running={running} cursor={null} onEdit={setEditing} most={LATEST} />
      <EditDialog
        open={editing !== null}
        view={view}
        me={me}
        editing={editing}
        onClose={() => setEditing(null)}
      />
    </Card>
  );
}

function latestFirst(a: CheckIn, b: CheckIn): number {
  return `${a.day} ${a.at}` < `${b.day} ${b.at}` ? 1 : -1;
}

/** Every entry, the latest day first; each can be changed or removed for ever, so that nothing hangs on the notice's time. */
export function WholeLog({ view, me, running }: Props) {
  const [editing, setEditing] = useState<CheckIn | null>(null);
  return (
    <>
      <LogPage view={view} me={me} running={running} cursor={null} onEdit={setEditing} />
      <EditDialog
        open={editing !== null}
        view={view}
        me={me}
        editing={editing}
        onClose={() => setEditing(null)}
      />
    </>
  );
}

/** One page and, when asked for, the next beneath it. */
function LogPage({
  view,
  me,
  running,
  cursor,
  onEdit,
  most,
}: Props & {
  cursor: string | null;
  onEdit: (checkIn: CheckIn) => void;
  /** Only so many, and nothing beneath. */
  most?: number;
}) {
  const t = useT(logWords);
  const { goal, figures } = view;
  const [more, setMore] = useState(false);
  const { data, isPending, refetch, isFetching } = trpc.checkIn.list.useQuery(
    cursor === null ? logOf(goal.id) : { goalId: goal.id, cursor, limit: 50 },
  );
  const checkIn = useCheckIn(me);
  const unit = unitOf(goal.measure, me.locale);
  const waiting = useOutbox();
  const held = useHeld();
  if (isPending) return <Skeleton lines={3} />;
  // What was read before stays while it is asked again.
  if (!data)
    return (
      <div className={styles.failed} role="alert">
        <p className={styles.quiet}>{t("notRead")}</p>
        <Button size="s" busy={isFetching} onClick={() => void refetch()}>
          {t("tryAgain")}
        </Button>
      </div>
    );
  const entries = entriesWithPending(
    data.items,
    waiting,
    (entry) => entry.goalId === goal.id && cursor === null,
  ).sort(latestFirst);
  const waits = (id: string) =>
    held !== null && waiting.some((change) => isEntry(change) && change.after?.id === id);
  if (entries.length === 0 && cursor === null) return <p className={styles.quiet}>{t("noEntriesYet")}</p>;
  return (
    <>
      <ul className={styles.entries}>
        {entries.slice(0, most).map((entry) => {
          const what =
            entry.kind === "skip"
              ? t("restDay")
              : entry.value === null
                ? t("done")
                : loggedText(entry.value, unit);
          const when = formatRelativeDay(entry.day, me.locale, figures.asOf);
          return (
            <li key={entry.id}>
              <time dateTime={entry.day}>{when}</time>
              <span className={entry.note ? styles.note : styles.noNote}>{entry.note || t("noNote")}</span>
              <b>
                {what}
                {waits(entry.id) ? <small> {t("waiting")}</small> : null}
              </b>
              {running ? (
                <span className={styles.tools}>
                  <IconButton
                    label={t("change", { what, when })}
                    icon={Pencil}
                    onClick={() => onEdit(entry)}
                  />
                  <IconButton
                    label={t("remove", { what, when })}
                    icon={Trash2}
                    onClick={() => checkIn.remove(entry)}
                  />
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      {data.next !== null && !more && most === undefined ? (
        <Button variant="ghost" onClick={() => setMore(true)}>
          {t("showMore")}
        </Button>
      ) : null}
      {data.next !== null && more ? (
        <LogPage view={view} me={me} running={running} cursor={data.next} onEdit={onEdit} />
      ) : null}
    </>
  );
}
