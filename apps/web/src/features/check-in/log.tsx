"use client";
import type { CheckIn } from "@cairn/core/model/check-in";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import { logWords } from "@cairn/text/messages/en/log";
import { useState } from "react";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/layout/card.tsx";
import { firstInteraction, lazyDialog } from "../../ui/loading/lazy.tsx";
import { LogPage } from "./log-page.tsx";

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
