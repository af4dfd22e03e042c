"use client";
import { useSyncExternalStore } from "react";
import { useStore } from "../../lib/store.ts";
import type { PendingChange } from "./pending-change.ts";
import { isEntry, outbox } from "./store.ts";

/** The changes that wait, in order. */
export function useOutbox(): readonly PendingChange[] {
  return useStore(outbox);
}

function onNetwork(listener: () => void) {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

export function useOffline(): boolean {
  return useSyncExternalStore(
    onNetwork,
    () => !navigator.onLine,
    () => false,
  );
}

/** Why entries wait, if they do: no network, or the server could not save them (`requestId` for support). */
export function useHeld(): {
  offline: boolean;
  requestId: string | null;
  count: number;
  /** Whether goals are among what waits. */
  goals: boolean;
} | null {
  const offline = useOffline();
  const { failed } = useStore(outbox.sending);
  const waiting = useOutbox();
  const count = waiting.length;
  if (!offline && (!failed || count === 0)) return null;
  return { offline, requestId: failed?.requestId ?? null, count, goals: !waiting.every(isEntry) };
}
