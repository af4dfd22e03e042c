"use client";
import { useEffect, useRef } from "react";

const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest<HTMLElement>("[data-row]")?.dataset.row ?? null) : null;

/**
 * A row that moves to another section is made anew, and focus would fall to the page's beginning: it stays with the row that
 * had it, until it is put elsewhere.
 */
export function useKeptFocus(): void {
  const held = useRef<string | null>(null);
  useEffect(() => {
    const hold = ({ target }: Event) => {
      held.current = rowOf(target);
    };
    document.addEventListener("focusin", hold);
    document.addEventListener("pointerdown", hold);
    return () => {
      document.removeEventListener("focusin", hold);
      document.removeEventListener("pointerdown", hold);
    };
  }, []);
  useEffect(() => {
    if (held.current === null || document.activeElement !== document.body) return;
    const rows = document.querySelectorAll<HTMLElement>("[data-row]");
    const row = [...rows].find(({ dataset }) => dataset.row === held.current);
    row?.querySelector<HTMLElement>("[data-row-link]")?.focus({ preventScroll: true });
  });
}
