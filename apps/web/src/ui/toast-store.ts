export type Toast = {
  message: string;
  /** What stands on the button: "Undo", "Try now". */
  action?: { label: string; run: () => void };
  /** Stays until it is answered: for what went wrong. */
  sticky?: boolean;
};
type Entry = Toast & { id: number };

let next = 1;
let entries: readonly Entry[] = [];
const listeners = new Set<() => void>();

function set(value: readonly Entry[]) {
  entries = value;
  for (const listener of listeners) listener();
}

/** Shows a toast over those that are still there; returns how to take it back. */
export function toast(value: Toast): () => void {
  const entry = { ...value, id: next++ };
  set([...entries, entry]);
  return () => set(entries.filter((other) => other.id !== entry.id));
}

export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  get: () => entries,
  /** Before hydration there is none. */
  getOnServer: (): readonly Entry[] => NONE,
  drop(id: number) {
    set(entries.filter((entry) => entry.id !== id));
  },
  /** When the time is over all that may go goes at once: the count beneath would otherwise last for minutes. */
  expire() {
    set(entries.filter((entry) => entry.sticky));
  },
};
const NONE: readonly Entry[] = [];
