"use client";
import { useSyncExternalStore } from "react";
import { whenAtRest } from "../../ui/later.tsx";

export type Arithmetic = typeof import("./arithmetic.ts");

let arithmetic: Arithmetic | null = null;
let coming: Promise<Arithmetic> | null = null;
const listeners = new Set<() => void>();

/** The arithmetic; rejects when its script cannot be fetched, and may be asked again. */
export function loadArithmetic(): Promise<Arithmetic> {
  coming ??= whenAtRest(() => import("./arithmetic.ts")).then(
    (loaded) => {
      arithmetic = loaded;
      for (const listener of listeners) listener();
      return loaded;
    },
    (error: unknown) => {
      coming = null;
      throw error;
    },
  );
  return coming;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  // Without it the server's answers are shown.
  loadArithmetic().catch(() => undefined);
  return () => {
    listeners.delete(listener);
  };
}

/**
 * The arithmetic that draws what is not saved yet, once it is there: the server has reckoned all that a page begins with. What
 * is logged before waits, is sent, and is drawn when it comes.
 */
export function useArithmetic(): Arithmetic | null {
  return useSyncExternalStore(
    subscribe,
    () => arithmetic,
    () => null,
  );
}
