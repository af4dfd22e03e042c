/** A page that comes sooner is not announced. */
const MOMENT_MS = 300;

let timer: ReturnType<typeof setTimeout> | undefined;
/** Whether a page that was asked for has not come for longer than a moment. */
let late = false;
const listeners = new Set<() => void>();

function set(value: boolean) {
  if (late === value) return;
  late = value;
  for (const listener of listeners) listener();
}

const here = () => location.pathname + location.search;

export const arrivingStore = {
  begin(url: string) {
    const { pathname, search } = new URL(url, location.href);
    clearTimeout(timer);
    if (pathname + search === here()) set(false);
    else timer = setTimeout(() => set(true), MOMENT_MS);
  },
  end() {
    clearTimeout(timer);
    set(false);
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  get: () => late,
  getOnServer: () => false,
};
