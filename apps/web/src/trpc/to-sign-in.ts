import { paths } from "../lib/paths.ts";

/** The session ended, here or on another device: the page after signing in is the one that was left. */
export function toSignIn() {
  const { pathname, search } = window.location;
  if (!pathname.startsWith("/sign-")) window.location.assign(paths.signIn(pathname + search));
}
