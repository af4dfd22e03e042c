import { arrivingStore } from "./lib/arriving.ts";

/** Next calls this when somebody goes to another page. */
export function onRouterTransitionStart(url: string) {
  arrivingStore.begin(url);
}
