import { useSyncExternalStore } from "react";

/** A value that lives beside React: anything may set it, and components follow it with `useStore`. */
export type Store<T> = {
  get(): T;
  /** What the page hydrates with: the value that was there first, for the server knows no other. */
  getOnServer(): T;
  /** Tells everybody who follows, unless it is the same value. */
  set(value: T): void;
  /** @returns ends it */
  subscribe(listener: () => void): () => void;
};

export function createStore<T>(first: T): Store<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    getOnServer: () => first,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The value of a store; the component renders again whenever it changes. */
export function useStore<T>({ subscribe, get, getOnServer }: Omit<Store<T>, "set">): T {
  return useSyncExternalStore(subscribe, get, getOnServer);
}
