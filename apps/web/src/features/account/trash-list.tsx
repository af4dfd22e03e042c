"use client";
import { trashDaysLeft } from "@cairn/core/trash";
import { plural } from "../../lib/format.ts";
import { errorMessage, requestIdOf } from "../../trpc/errors.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { List, ListItem } from "../../ui/list.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useGoals } from "../goal/use-goals.ts";
import { useMe } from "../user/use-user.ts";
import { useRestore } from "./use-account.ts";

/** Removed goals and how long they wait. @param now the page's instant, so that server and browser say the same */
export function TrashList({ now }: { now: number }) {
  const { locale } = useMe();
  const { goals, loading, error, more } = useGoals("trash");
  const restore = useRestore();
  if (error) {
    return (
      <ErrorPanel title="The trash could not be read." requestId={requestIdOf(error)}>
        {errorMessage(error)}
      </ErrorPanel>
    );
  }
  if (!loading && goals.length === 0) return <p>The trash is empty.</p>;
  return (
    <>
      <List>
        {goals.map(({ goal }) => (
          <ListItem
            key={goal.id}
            title={goal.title}
            detail={leftText(goal.deletedAt === null ? 0 : trashDaysLeft(goal.deletedAt, now), locale)}
            action={
              <Button
                size="s"
                busy={restore.isPending && restore.variables.id === goal.id}
                onClick={() => restore.mutate({ id: goal.id })}
              >
                Restore<VisuallyHidden> {goal.title}</VisuallyHidden>
              </Button>
            }
          />
        ))}
      </List>
      {loading ? <Skeleton rows={2} /> : null}
      {more && !loading ? (
        <p>
          <Button onClick={more}>Show more</Button>
        </p>
      ) : null}
    </>
  );
}

function leftText(days: number, locale: string): string {
  return days === 0
    ? "Goes within the hour."
    : `${plural(days, { one: "day", other: "days" }, locale)} left to restore it, with all its entries.`;
}
