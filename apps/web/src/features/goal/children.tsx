"use client";
import type { User } from "@cairn/core/user";
import type { Child, GoalView } from "@cairn/core/view";
import { SquareArrowOutUpRight, Unlink } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { formatNumber } from "../../lib/format.ts";
import { paths } from "../../lib/paths.ts";
import { trpc } from "../../trpc/client.ts";
import { errorMessage } from "../../trpc/errors.ts";
import { Bar } from "../../ui/bar.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Menu } from "../../ui/menu.tsx";
import { StatusWord } from "../../ui/status-word.tsx";
import { toast } from "../../ui/toast-store.ts";
import styles from "./children.module.css";
import { useGoalCache } from "./goal-cache.ts";
import { GoalPicker } from "./goal-picker.tsx";
import { childStanding } from "./sentences.ts";

type Props = { view: GoalView; me: User; running: boolean };

/** The goals that a bigger one is made of, and the one that holds it back. */
export function Children({ view, me, running }: Props) {
  const place = useParent(view, me);
  const [chosen, setChosen] = useState("");
  const [error, setError] = useState<string>();
  const held = view.children.find(({ id }) => id === view.figures.heldBackBy);
  const add = async () => {
    if (chosen === "") {
      setError("Choose a goal first.");
      return;
    }
    try {
      await place.put(chosen, view.goal.id);
      setChosen("");
      setError(undefined);
    } catch (refused) {
      setError(errorMessage(refused));
    }
  };
  return (
    <Card title="Made of">
      {held ? (
        <p className={styles.held}>
          Held back by <Link href={paths.goal(held.id)}>{held.title}</Link>.
        </p>
      ) : null}
      {view.children.length === 0 ? (
        <p className={styles.quiet}>No goals yet. Its progress comes from the goals that are put here.</p>
      ) : (
        <ul className={styles.children}>
          {view.children.map((child) => (
            <ChildRow
              key={child.id}
              child={child}
              locale={me.locale}
              onOut={running ? () => void place.out(child) : null}
            />
          ))}
        </ul>
      )}
      {running ? (
        <div className={styles.add}>
          <div className={styles.pick}>
            <GoalPicker
              label="Add a goal that is there"
              none="Choose a goal"
              kind={null}
              value={chosen}
              error={error}
              without={({ id, parentId }) => id === view.goal.id || parentId === view.goal.id}
              onChange={setChosen}
            />
          </div>
          <Button onClick={() => void add()}>Add</Button>
        </div>
      ) : null}
    </Card>
  );
}

function ChildRow({ child, locale, onOut }: { child: Child; locale: string; onOut: (() => void) | null }) {
  const { figures, weight } = child;
  const stand = childStanding(child, locale);
  return (
    <li>
      <div className={styles.name}>
        <Link href={paths.goal(child.id)}>{child.title}</Link>
        {weight === 1 ? null : <small>counts {formatNumber(weight, locale)}</small>}
      </div>
      {figures.bar === null || !child.counts ? (
        <span className={styles.quiet}>Does not count now</span>
      ) : (
        <Bar value={figures.bar} line={figures.expected} colour="spruce" />
      )}
      <StatusWord tone={stand.tone}>{stand.text}</StatusWord>
      <Menu
        label={`${child.title}: more actions`}
        items={[
          { label: "Open", icon: SquareArrowOutUpRight, href: paths.goal(child.id) },
          ...(onOut ? [{ label: "Take out of this goal", icon: Unlink, onSelect: onOut }] : []),
        ]}
      />
    </li>
  );
}

/** Puts a goal into a bigger one or takes it out again. */
function useParent(view: GoalView, me: User) {
  const cache = useGoalCache(me);
  const utils = trpc.useUtils();
  const update = trpc.goal.update.useMutation({ meta: { shown: true } });
  const put = async (id: string, parentId: string | null) => {
    const { goal } = await utils.goal.get.fetch({ id }, { staleTime: 0 });
    await update.mutateAsync({ id, baseVersion: goal.version, mutationId: uuidv7(), parentId });
    await cache.refresh(view.goal.id);
  };
  return {
    put,
    out: async (child: Child) => {
      try {
        await put(child.id, null);
        toast({
          message: `${child.title} stands on its own now.`,
          undo: () => void put(child.id, view.goal.id),
        });
      } catch (error) {
        toast({ message: errorMessage(error), sticky: true });
      }
    },
  };
}
