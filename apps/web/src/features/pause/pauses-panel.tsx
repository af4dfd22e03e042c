"use client";
import { dayAt } from "@cairn/core/time/day";
import { pausesWords } from "@cairn/text/messages/en/pauses";
import { useState } from "react";
import { useMe } from "../../data/use-user.ts";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { errorMessage } from "../../trpc/error-text.ts";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/loading/skeleton.tsx";
import styles from "./pause.module.css";
import { PauseDialog } from "./pause-dialog.tsx";
import { PauseList } from "./pause-list.tsx";

/** Every pause of the account. */
export function PausesPanel() {
  const t = useT(pausesWords);
  const me = useMe();
  const [open, setOpen] = useState(false);
  const { data: pauses, error } = trpc.pause.list.useQuery();
  const { data: goals } = trpc.goal.today.useQuery({});
  const today = goals?.today ?? dayAt(Date.now(), me.zone, me.dayStart);
  if (error) return <p className={styles.quiet}>{errorMessage(error)}</p>;
  if (!pauses) return <Skeleton lines={3} />;
  const titles = new Map((goals?.views ?? []).map(({ goal }) => [goal.id, goal.title]));
  return (
    <>
      {pauses.length === 0 ? (
        <p className={styles.quiet}>{t("empty")}</p>
      ) : (
        <PauseList
          pauses={pauses}
          me={me}
          today={today}
          titleOf={({ goalId }) => (goalId ? (titles.get(goalId) ?? t("goalNotRunning")) : t("everything"))}
        />
      )}
      <p>
        <Button onClick={() => setOpen(true)}>{t("pauseEverything")}</Button>
      </p>
      <PauseDialog open={open} onClose={() => setOpen(false)} me={me} today={today} goal={null} />
    </>
  );
}
