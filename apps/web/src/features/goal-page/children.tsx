"use client";
import type { User } from "@cairn/core/model/user";
import type { Child, GoalView } from "@cairn/core/model/view";
import { formatNumber } from "@cairn/text/format";
import { goalWords } from "@cairn/text/messages/en/goal";
import { verdictText } from "@cairn/text/status-text";
import { SquareArrowOutUpRight, Unlink } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useGoalSearch } from "../../data/use-goal-names.ts";
import { useParent } from "../../data/use-parent.ts";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { errorMessage } from "../../trpc/error-text.ts";
import { Bar } from "../../ui/bar.tsx";
import { Button } from "../../ui/button.tsx";
import { GoalPicker } from "../../ui/form/goal-picker.tsx";
import { Card } from "../../ui/layout/card.tsx";
import { Menu } from "../../ui/overlay/menu.tsx";
import { StatusWord } from "../../ui/status-word.tsx";
import styles from "./children.module.css";

type Props = { view: GoalView; me: User; running: boolean };

/** The goals that a bigger one is made of, and the one that holds it back. */
export function Children({ view, me, running }: Props) {
  const t = useT(goalWords);
  const parent = useParent(view);
  const held = view.children.find(({ id }) => id === view.figures.heldBackBy);
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
        <p className={styles.quiet}>{t("noParts")}</p>
      ) : (
        <ul className={styles.children}>
          {view.children.map((child) => (
            <ChildRow
              key={child.id}
              child={child}
              locale={me.locale}
              onOut={running ? () => void parent.takeOut(child) : null}
            />
          ))}
        </ul>
      )}
      {running ? <AddChild id={view.goal.id} onAdd={parent.put} /> : null}
    </Card>
  );
}

/** @param onAdd rejects with the refusal, which is shown at the field */
function AddChild({ id, onAdd }: { id: string; onAdd: (child: string, parent: string) => Promise<void> }) {
  const t = useT(goalWords);
  const [chosen, setChosen] = useState("");
  const [error, setError] = useState<string>();
  const search = useGoalSearch({ kind: null, included: chosen === "" ? null : chosen });
  const add = async () => {
    if (chosen === "") {
      setError(t("chooseFirst"));
      return;
    }
    try {
      await onAdd(chosen, id);
      setChosen("");
      setError(undefined);
    } catch (refused) {
      setError(errorMessage(refused));
    }
  };
  return (
    <div className={styles.add}>
      <div className={styles.pick}>
        <GoalPicker
          label={t("addPart")}
          none={t("chooseAGoal")}
          value={chosen}
          error={error}
          search={search}
          without={(goal) => goal.id === id || goal.parentId === id}
          onChange={setChosen}
        />
      </div>
      <Button onClick={() => void add()}>{t("add")}</Button>
    </div>
  );
}

function ChildRow({ child, locale, onOut }: { child: Child; locale: string; onOut: (() => void) | null }) {
  const t = useT(goalWords);
  const { figures, weight } = child;
  const stand = verdictText(child.verdict, figures.asOf, locale, true);
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
      <StatusWord tone={stand.tone} place={stand.place}>
        {stand.text}
      </StatusWord>
      <Menu
        label={t("moreActions", { title: child.title })}
        items={[
          { label: t("open"), icon: SquareArrowOutUpRight, href: paths.goal(child.id) },
          ...(onOut ? [{ label: t("takeOut"), icon: Unlink, onSelect: onOut }] : []),
        ]}
      />
    </li>
  );
}
