"use client";
import { useEffect, useRef } from "react";

type Held = { row: string; pebble: boolean };

function heldBy(target: EventTarget | null): Held | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>("[data-row]")?.dataset.row;
  return row === undefined ? null : { row, pebble: target.closest("[aria-pressed]") !== null };
}

/**
 * A row that moves to another section is made anew, and focus would fall to the page's beginning: it stays with the row that
 * had it, on the pebble when that was pressed, until it is put elsewhere.
 */
export function useKeptFocus(): void {
  const held = useRef<Held | null>(null);
  useEffect(() => {
    const hold = ({ target }: Event) => {
      held.current = heldBy(target);
    };
    // What had focus before React took over.
    held.current = heldBy(document.activeElement);
    document.addEventListener("focusin", hold);
    document.addEventListener("pointerdown", hold);
    return () => {
      document.removeEventListener("focusin", hold);
      document.removeEventListener("pointerdown", hold);
    };
  }, []);
  useEffect(() => {
    const { current } = held;
    if (current === null || document.activeElement !== document.body) return;
    const rows = document.querySelectorAll<HTMLElement>("[data-row]");
    const row = [...rows].find(({ dataset }) => dataset.row === current.row);
    const pebble = current.pebble ? row?.querySelector<HTMLElement>("[aria-pressed]") : null;
    (pebble ?? row?.querySelector<HTMLElement>("[data-row-link]"))?.focus({ preventScroll: true });
  });
}
