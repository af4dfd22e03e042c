import { createStore } from "../lib/store.ts";

/** Whether the palette is open: the button of the navigation, the key and the palette itself share it. */
const open = createStore(false);
/** What was typed for it while it was on its way; Enter as the last sign is a line break. */
let early = "";

export const paletteStore = {
  subscribe: open.subscribe,
  get: open.get,
  getOnServer: open.getOnServer,
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
    early = "";
    open.set(value);
  },
};
