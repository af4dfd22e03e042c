"use client";
import { trashDaysLeft } from "@cairn/core/model/trash";
import { accountWords } from "@cairn/text/messages/en/account";
import { useRestore } from "../../data/account/use-account.ts";
import { useGoals } from "../../data/use-goals.ts";
import { useT } from "../../messages/language.tsx";
import { errorMessage } from "../../trpc/error-text.ts";
import { requestIdOf } from "../../trpc/errors.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorPanel } from "../../ui/layout/error-panel.tsx";
import { List, ListItem } from "../../ui/layout/list.tsx";
import { Skeleton } from "../../ui/loading/skeleton.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";

/** Removed goals and how long they wait. @param now the page's instant, so that server and browser say the same */
export function TrashList({ now }: { now: number }) {
  const t = useT(accountWords);
  const { goals, loading, error, more } = useGoals("trash");
  const restore = useRestore();
  if (error) {
    return (
      <ErrorPanel title={t("trashNotRead")} requestId={requestIdOf(error)}>
        {errorMessage(error)}
      </ErrorPanel>
    );
  }
  if (!loading && goals.length === 0) return <p>{t("theTrashIsEmpty")}</p>;
  return (
    <>
      <List>
        {goals.map(({ goal }) => (
          <ListItem
            key={goal.id}
            title={goal.title}
            detail={t("daysLeft", {
              days: goal.deletedAt === null ? 0 : trashDaysLeft(goal.deletedAt, now),
            })}
            action={
              <Button
                size="s"
                busy={restore.isPending && restore.variables.id === goal.id}
                onClick={() => restore.mutate({ id: goal.id })}
              >
                {t("restore")}
                <VisuallyHidden> {goal.title}</VisuallyHidden>
              </Button>
            }
          />
        ))}
      </List>
      {loading ? <Skeleton rows={2} /> : null}
      {more && !loading ? (
        <p>
          <Button onClick={more}>{t("showMore")}</Button>
        </p>
      ) : null}
    </>
  );
}
