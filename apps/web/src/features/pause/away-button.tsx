"use client";
import type { User } from "@cairn/core/model/user";
import type { Day } from "@cairn/core/time/day";
import { formatDay } from "@cairn/text/format";
import { pausingWords } from "@cairn/text/messages/en/pausing";
import { Luggage } from "lucide-react";
import { useState } from "react";
import { runs } from "../../data/is-paused-on.ts";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { Button } from "../../ui/button.tsx";
import { PauseDialog } from "./later-pause-dialog.ts";
import styles from "./pause.module.css";

/** Pauses everything; while one is away it says until when, and opens that pause. */
export function AwayButton({ me, today }: { me: User; today: Day }) {
  const t = useT(pausingWords);
  const [open, setOpen] = useState(false);
  const { data } = trpc.pause.list.useQuery();
  const away = data?.find((pause) => pause.goalId === null && runs(pause, today));
  return (
    <>
      <Button size="s" variant="ghost" icon={Luggage} onClick={() => setOpen(true)}>
        {away?.to ? (
          t("awayUntil", { to: formatDay(away.to, me.locale, today) })
        ) : (
          <span className={styles.away}>{t("away")}</span>
        )}
      </Button>
      <PauseDialog
        open={open}
        onClose={() => setOpen(false)}
        me={me}
        today={today}
        goal={null}
        pause={away}
      />
    </>
  );
}
