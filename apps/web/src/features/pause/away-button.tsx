"use client";
import type { Day } from "@cairn/core/day";
import type { User } from "@cairn/core/user";
import { Luggage } from "lucide-react";
import { useState } from "react";
import { formatDay } from "../../lib/format.ts";
import { pausingWords } from "../../messages/en/pausing.ts";
import { useSay } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { Button } from "../../ui/button.tsx";
import { PauseDialog } from "./later-pause-dialog.ts";
import styles from "./pause.module.css";
import { runs } from "./runs.ts";

/** Pauses everything; while one is away it says until when, and opens that pause. */
export function AwayButton({ me, today }: { me: User; today: Day }) {
  const say = useSay(pausingWords);
  const [open, setOpen] = useState(false);
  const { data } = trpc.pause.list.useQuery();
  const away = data?.find((pause) => pause.goalId === null && runs(pause, today));
  return (
    <>
      <Button size="s" variant="ghost" icon={Luggage} onClick={() => setOpen(true)}>
        {away?.to ? (
          say("awayUntil", { to: formatDay(away.to, me.locale, today) })
        ) : (
          <span className={styles.away}>{say("away")}</span>
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
