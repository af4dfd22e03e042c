import type { CheckIn } from "@cairn/core/model/check-in";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { loggedText, unitOf } from "@cairn/text/amount-text";
import { formatRelativeDay } from "@cairn/text/format";
import { logWords } from "@cairn/text/messages/en/log";
import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useCheckIn } from "../../data/entry/use-check-in.ts";
import { logOf } from "../../data/entry/use-known-entries.ts";
import { entriesWithPending, isEntry } from "../../data/outbox/store.ts";
import { useHeld, useOutbox } from "../../data/outbox/use-outbox.ts";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Skeleton } from "../../ui/loading/skeleton.tsx";
import styles from "./log.module.css";

type Props = {
  view: GoalView;
  me: User;
  running: boolean;
  cursor: string | null;
  onEdit: (checkIn: CheckIn) => void;
  /** Only so many, and nothing beneath. */
  most?: number;
};

/** One page and, when asked for, the next beneath it. */
export function LogPage({ cursor, most, ...props }: Props) {
  const t = useT(logWords);
  const { id } = props.view.goal;
  const [more, setMore] = useState(false);
  const { data, isPending, refetch, isFetching } = trpc.checkIn.list.useQuery(
    cursor === null ? logOf(id) : { goalId: id, cursor, limit: 50 },
  );
  const waiting = useOutbox();
  if (isPending) return <Skeleton lines={3} />;
  // What was read before stays while it is asked again.
  if (!data) return <NotRead busy={isFetching} onTry={() => void refetch()} />;
  const belongs = (entry: CheckIn) => entry.goalId === id && cursor === null;
  const entries = entriesWithPending(data.items, waiting, belongs).sort(latestFirst);
  if (entries.length === 0 && cursor === null) return <p className={styles.quiet}>{t("noEntriesYet")}</p>;
  return (
    <>
      <ul className={styles.entries}>
        {entries.slice(0, most).map((entry) => (
          <Entry key={entry.id} entry={entry} {...props} />
        ))}
      </ul>
      {data.next !== null && !more && most === undefined ? (
        <Button variant="ghost" onClick={() => setMore(true)}>
          {t("showMore")}
        </Button>
      ) : null}
      {data.next !== null && more ? <LogPage {...props} cursor={data.next} /> : null}
    </>
  );
}

function latestFirst(a: CheckIn, b: CheckIn): number {
  return `${a.day} ${a.at}` < `${b.day} ${b.at}` ? 1 : -1;
}

function NotRead({ busy, onTry }: { busy: boolean; onTry: () => void }) {
  const t = useT(logWords);
  return (
    <div className={styles.failed} role="alert">
      <p className={styles.quiet}>{t("notRead")}</p>
      <Button size="s" busy={busy} onClick={onTry}>
        {t("tryAgain")}
      </Button>
    </div>
  );
}

/** The day, the note and what was logged, with the ways to change and to remove it. */
function Entry({
  entry,
  view: { goal, figures },
  me,
  running,
  onEdit,
}: Omit<Props, "cursor" | "most"> & { entry: CheckIn }) {
  const t = useT(logWords);
  const { remove } = useCheckIn(me);
  const waiting = useOutbox();
  const held = useHeld();
  const waits = held !== null && waiting.some((change) => isEntry(change) && change.after?.id === entry.id);
  const done = entry.value === null ? t("done") : loggedText(entry.value, unitOf(goal.measure, me.locale));
  const what = entry.kind === "skip" ? t("restDay") : done;
  const when = formatRelativeDay(entry.day, me.locale, figures.asOf);
  return (
    <li>
      <time dateTime={entry.day}>{when}</time>
      <span className={entry.note ? styles.note : styles.noNote}>{entry.note || t("noNote")}</span>
      <b>
        {what}
        {waits ? <small> {t("waiting")}</small> : null}
      </b>
      {running ? (
        <span className={styles.tools}>
          <IconButton label={t("change", { what, when })} icon={Pencil} onClick={() => onEdit(entry)} />
          <IconButton label={t("remove", { what, when })} icon={Trash2} onClick={() => remove(entry)} />
        </span>
      ) : null}
    </li>
  );
}
