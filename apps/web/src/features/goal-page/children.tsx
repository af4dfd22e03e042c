"use client";
import type { User } from "@cairn/core/model/user";
import type { Child, GoalView } from "@cairn/core/model/view";
import { formatNumber } from "@cairn/text/format";
import { goalWords } from "@cairn/text/messages/en/goal";
import { childStanding } from "@cairn/text/status-text";
import { SquareArrowOutUpRight, Unlink } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useGoalCache } from "../../data/goal-cache.ts";
import { paths } from "../../lib/paths.ts";
import { uuidv7 } from "../../lib/uuidv7.ts";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { errorMessage } from "../../trpc/error-text.ts";
import { toastError } from "../../trpc/toast-error.ts";
import { Bar } from "../../ui/bar.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Menu } from "../../ui/menu.tsx";
import { StatusWord } from "../../ui/status-word.tsx";
import { toast } from "../../ui/toast-store.ts";
import { GoalPicker } from "../goal-form/goal-picker.tsx";
import styles from "./children.module.css";

type Props = { view: GoalView; me: User; running: boolean };

/** The goals that a bigger one is made of, and the one that holds it back. */
export function Children({ view, me, running }: Props) {
  const t = useT(goalWords);
  const place = useParent(view, me);
  const [chosen, setChosen] = useState("");
  const [error, setError] = useState<string>();
  const held = view.children.find(({ id }) => id === view.figures.heldBackBy);
  const add = async () => {
    if (chosen === "") {
      setError(t("chooseFirst"));
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
    <Card title={t("madeOf")}>
      {held ? (
        <p className={styles.held}>
          {t.parts("heldBackBy", {
            title: held.title,
            goal: (title) => (
              <Link key={held.id} href={paths.goal(held.id)}>
                {title}
              </Link>
            ),
          })}
        </p>
      ) : null}
      {view.children.length === 0 ? (
        <p className={styles.quiet}>{t("noGoalsYetIts")}</p>
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
              label={t("addAGoalThat")}
              none={t("chooseAGoal")}
              kind={null}
              value={chosen}
              error={error}
              without={({ id, parentId }) => id === view.goal.id || parentId === view.goal.id}
              onChange={setChosen}
            />
          </div>
          <Button onClick={() => void add()}>{t("add")}</Button>
        </div>
      ) : null}
    </Card>
  );
}

function ChildRow({ child, locale, onOut }: { child: Child; locale: string; onOut: (() => void) | null }) {
  const t = useT(goalWords);
  const { figures, weight } = child;
  const stand = childStanding(child, locale);
  return (
    <li>
      <div className={styles.name}>
        <Link href={paths.goal(child.id)}>{child.title}</Link>
        {weight === 1 ? null : <small>{t("counts", { weight: formatNumber(weight, locale) })}</small>}
      </div>
      {figures.bar === null || !child.counts ? (
        <span className={styles.quiet}>{t("doesNotCountNow")}</span>
      ) : (
        <Bar value={figures.bar} line={figures.expected} colour="spruce" />
      )}
      <StatusWord tone={stand.tone}>{stand.text}</StatusWord>
      <Menu
        label={t("moreActions", { title: child.title })}
        items={[
          { label: t("open"), icon: SquareArrowOutUpRight, href: paths.goal(child.id) },
          ...(onOut ? [{ label: t("takeOutOfThis"), icon: Unlink, onSelect: onOut }] : []),
        ]}
      />
    </li>
  );
}

/** Puts a goal into a bigger one or takes it out again. */
function useParent(view: GoalView, me: User) {
  const t = useT(goalWords);
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
          message: t("standsOnItsOwn", { title: child.title }),
          undo: () => void put(child.id, view.goal.id),
        });
      } catch (error) {
        toastError(error);
      }
    },
  };
}
