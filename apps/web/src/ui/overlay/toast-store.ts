import { createStore } from "../../lib/store.ts";

export type Toast = {
  message: string;
  /** What can be done about it, and what stands on its button. */
  action?: { label: string; run: () => void };
  /** Takes the act back; its button, and Z, are always there. */
  undo?: () => void;
  /** Stays until it is answered: for what went wrong. */
  sticky?: boolean;
  /** What stands on the button that closes it, where closing is an answer. */
  dismiss?: string;
};
type Entry = Toast & { id: number };

let next = 1;
const shown = createStore<readonly Entry[]>([]);
/** The act that can still be taken back after its toast has gone. */
let last: Entry | null = null;

function drop(id: number) {
  shown.set(shown.get().filter((entry) => entry.id !== id));
}

/** Shows a toast over those that are still there; returns how to take it back. */
export function toast(value: Toast): () => void {
  const entry = { ...value, id: next++ };
  if (value.undo) last = entry;
  shown.set([...shown.get(), entry]);
  return () => drop(entry.id);
}

export const toastStore = {
  subscribe: shown.subscribe,
  get: shown.get,
  getOnServer: shown.getOnServer,
  drop,
  /** Does what the toast offers, once. */
  act(entry: Entry) {
    if (last?.id === entry.id) last = null;
    drop(entry.id);
    (entry.undo ?? entry.action?.run)?.();
  },
  /**
   * Takes back what the latest toast speaks of; without one, the last act that can be taken back, and says so. Questions are not
   * answered by it.
   */
  undo(takenBack: string) {
    const top = shown.get().findLast(({ undo }) => undo);
    if (top) return toastStore.act(top);
    if (!last) return;
    toastStore.act(last);
    if (shown.get().length === 0) toast({ message: takenBack });
  },
  /** When the time is over all that may go goes at once: the count beneath would otherwise last for minutes. */
  expire() {
    shown.set(shown.get().filter((entry) => entry.sticky));
  },
};
