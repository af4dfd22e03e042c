"use client";
import { useSyncExternalStore } from "react";
import { createStore } from "../lib/store.ts";
import { retryImport } from "../ui/loading/lazy.tsx";

export type Domain = typeof import("./domain.ts");

const arithmetic = createStore<Domain | null>(null);
let coming: Promise<Domain> | null = null;

export function loadDomain(): Promise<Domain> {
  coming ??= retryImport(() => import("./domain.ts")).then((loaded) => {
    arithmetic.set(loaded);
    return loaded;
  });
  return coming;
}

// Beside hydration, not after it: a first press finds it there.
if (typeof window !== "undefined") void loadDomain();

/** Null until its script is there. */
export function loadedDomain(): Domain | null {
  return arithmetic.get();
}

/**
 * The arithmetic that draws what is not saved yet; it comes beside hydration, as the server has reckoned all that a
 * page begins with. What is logged before waits, is sent, and is drawn when it comes. Null as well while nothing waits:
 * nobody renders again, in one go and amid hydration, only because it came.
 */
export function useDomain(waiting: readonly unknown[]): Domain | null {
  return useSyncExternalStore(
    arithmetic.subscribe,
    () => (waiting.length > 0 ? arithmetic.get() : null),
    arithmetic.getOnServer,
  );
}
