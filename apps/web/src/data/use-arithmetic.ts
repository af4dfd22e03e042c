"use client";
import { useSyncExternalStore } from "react";
import { fetched } from "../ui/later.tsx";

export type Arithmetic = typeof import("./arithmetic.ts");

let arithmetic: Arithmetic | null = null;
let coming: Promise<Arithmetic> | null = null;
const listeners = new Set<() => void>();

export function loadArithmetic(): Promise<Arithmetic> {
  coming ??= fetched(() => import("./arithmetic.ts")).then((loaded) => {
    arithmetic = loaded;
    for (const listener of listeners) listener();
    return loaded;
  });
  return coming;
}

// Beside hydration, not after it: a first press finds it there.
if (typeof window !== "undefined") void loadArithmetic();

/** Null until its script is there. */
export function arithmeticNow(): Arithmetic | null {
  return arithmetic;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/**
 * The arithmetic that draws what is not saved yet; it comes beside hydration, as the server has reckoned all that a
 * page begins with. What is logged before waits, is sent, and is drawn when it comes. Null as well while nothing waits:
 * nobody renders again, in one go and amid hydration, only because it came.
 */
export function useArithmetic(waiting: readonly unknown[]): Arithmetic | null {
  return useSyncExternalStore(
    subscribe,
    () => (waiting.length > 0 ? arithmeticNow() : null),
    () => null,
  );
}
