import { createStore } from "./store.ts";

/** A page that comes sooner is not announced. */
const MOMENT_MS = 300;

let timer: ReturnType<typeof setTimeout> | undefined;
/** Whether a page that was asked for has not come for longer than a moment. */
const late = createStore(false);

const here = () => location.pathname + location.search;

export const arrivingStore = {
  begin(url: string) {
    const { pathname, search } = new URL(url, location.href);
    clearTimeout(timer);
    if (pathname + search === here()) late.set(false);
    else timer = setTimeout(() => late.set(true), MOMENT_MS);
  },
  end() {
    clearTimeout(timer);
    late.set(false);
  },
  subscribe: late.subscribe,
  get: late.get,
  getOnServer: late.getOnServer,
};
