/** Whether the palette is open: the button of the navigation, the key and the palette itself share it. */
let open = false;
/** What was typed for it while it was on its way; Enter as the last sign is a line break. */
let early = "";
const listeners = new Set<() => void>();

export const paletteStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  get: () => open,
  getOnServer: () => false,
  /** Takes a key that is meant for the palette and came before it. */
  keep(key: string) {
    if (key === "Backspace") early = early.slice(0, -1);
    else if (key === "Enter") early += "\n";
    else if (key.length === 1) early += key;
  },
  early: () => early,
  forget() {
    early = "";
  },
  set(value: boolean) {
    open = value;
    early = "";
    for (const listener of listeners) listener();
  },
};
