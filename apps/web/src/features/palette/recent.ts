const KEY = "cairn.recent";
const MOST = 6;

/** The commands used last on this device, latest first. Without storage there are none. */
export function recentCommands(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(stored) ? stored.filter((id) => typeof id === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberCommand(id: string): void {
  const next = [id, ...recentCommands().filter((other) => other !== id)].slice(0, MOST);
  try {
    window.localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // A full or forbidden storage only costs the order.
  }
}
