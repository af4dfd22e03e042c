/** Whether the palette is open: the button of the navigation, the key and the palette itself share it. */
let open = false;
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
  set(value: boolean) {
    open = value;
    for (const listener of listeners) listener();
  },
};
