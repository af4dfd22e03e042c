"use client";
import { lazy, useMemo, useState } from "react";
import type { Act } from "./arrange.tsx";
import type { OnGrip } from "./goal-row.tsx";

const loadArrange = () => import("./arrange.tsx");

/** Comes with the first press. */
export const Arrange = lazy(loadArrange);

/** What is being put in order. @param ordered whether the list stands in the person's own order: only then can a row be dragged */
export function useArranging(ordered: boolean) {
  const [act, setAct] = useState<Act | null>(null);
  const [arranging, setArranging] = useState(false);
  const press = (next: Act) => {
    setArranging(true);
    setAct(next);
  };
  const onGrip = useMemo<OnGrip>(
    () => ({
      near: () => void loadArrange(),
      down: (id, { button, currentTarget, pointerId, clientX: x, clientY: y }) => {
        if (button !== 0 || !ordered) return;
        setArranging(true);
        const press = { button: currentTarget, pointerId, x, y };
        // A press on the button of an open menu closes it.
        setAct((now) => (now?.kind === "goal" && now.id === id ? now : { kind: "drag", id, press }));
      },
      click: (id, button) => {
        setArranging(true);
        setAct({ kind: "goal", id, button });
      },
    }),
    [ordered],
  );
  return {
    act,
    /** Something was pressed already. */
    arranging,
    press,
    onGrip,
    onDone: (done: Act) => setAct((now) => (now === done ? null : now)),
  };
}
