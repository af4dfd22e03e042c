"use client";
import { type RefCallback, useEffect, useRef } from "react";
import { useMe } from "../data/use-user.ts";
import { isTyping } from "../ui/overlay/keyboard.ts";
import { paletteStore } from "./palette-store.ts";

/** What each key does; false: nothing here, the key stays the browser's. */
export type Keys = Record<string, (event: KeyboardEvent) => unknown>;

/** Single keys, outside fields, dialogs and menus only, without a modifier. "g t" is g, then t within a second. */
export function useKeys(keys: Keys) {
  const latest = useRef(keys);
  latest.current = keys;
  const { singleKeys } = useMe();
  const prefix = useRef({ key: "", at: 0 });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      // An open palette may still be on its way: what is typed meanwhile is meant for it.
      if (paletteStore.get() || document.querySelector("dialog[open], :popover-open")) return;
      // WCAG 2.1.4: letters and signs alone can be switched off; arrows and Enter are no characters.
      if (!singleKeys && event.key.length === 1) return;
      const { key, at } = prefix.current;
      const together = key !== "" && event.timeStamp - at < 1000 ? `${key} ${event.key.toLowerCase()}` : "";
      prefix.current = { key: event.key.toLowerCase(), at: event.timeStamp };
      const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const act = latest.current[together] ?? (together.startsWith("g ") ? undefined : latest.current[name]);
      if (!act) return;
      // Space belongs to the control that has focus.
      if (name === " " && event.target instanceof HTMLElement && event.target.closest("button, summary"))
        return;
      if (act(event) !== false) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [singleKeys]);
}

/** What keys do to a row that is in hand: the one that holds focus. */
export type RowKeys = Partial<Record<"s" | "p" | "+" | "-", () => void>>;
const rowKeys = new WeakMap<Element, RowKeys>();

/** For a row's element. One listener serves all rows: a list may hold hundreds. */
export function withKeys(keys: RowKeys): RefCallback<HTMLElement> {
  return (row) => {
    if (row) rowKeys.set(row, keys);
  };
}

function rowInHand(): Element | null {
  return document.activeElement?.closest("[data-row]") ?? null;
}

const actOnRow = (key: keyof RowKeys) => () => {
  const row = rowInHand();
  if (row) rowKeys.get(row)?.[key]?.();
};

/** Presses more (1) or less (-1) of the number that stands in `place`; false where there is none. */
export function pressStep(place: Element | null | undefined, by: 1 | -1): boolean {
  const button = place?.querySelector<HTMLElement>(`[data-step="${by}"]`);
  button?.click();
  return button != null;
}

/** The goal of the row in hand; null without one. */
export function goalInHand(): string | null {
  const row = rowInHand();
  return row instanceof HTMLElement ? row.dataset.goal || row.dataset.row || null : null;
}

function step(by: number) {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const row = rows[Math.min(rows.length - 1, Math.max(0, at === -1 ? 0 : at + by))];
  row?.querySelector<HTMLElement>("[data-row-link]")?.focus();
}

function pressPebble() {
  const row = rowInHand();
  row?.querySelector<HTMLElement>("button[aria-pressed]")?.click();
  return row !== null;
}

/**
 * J and K walk the rows of a list by their links, and so do the arrows once a row is in hand; X and Space press the row's
 * pebble, the others do what the row says.
 */
export const walkRows = {
  j: () => step(1),
  k: () => step(-1),
  ArrowDown: () => rowInHand() !== null && step(1),
  ArrowUp: () => rowInHand() !== null && step(-1),
  x: pressPebble,
  " ": pressPebble,
  s: actOnRow("s"),
  p: actOnRow("p"),
  "+": actOnRow("+"),
  "-": actOnRow("-"),
} satisfies Keys;
