/** Nothing of the account stays in this browser; the worker does the same when it sees the request, where there is one. */
export async function forgetPages(): Promise<void> {
  if (!("caches" in window)) return;
  for (const name of await caches.keys()) if (name.startsWith("cairn.pages")) await caches.delete(name);
}
