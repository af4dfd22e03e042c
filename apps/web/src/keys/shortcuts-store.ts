const EVENT = "cairn:keys";

/** Opens the list of keys from wherever it is asked for. */
export function openShortcuts(): void {
  document.dispatchEvent(new Event(EVENT));
}

export function onShortcuts(open: () => void): () => void {
  document.addEventListener(EVENT, open);
  return () => document.removeEventListener(EVENT, open);
}
