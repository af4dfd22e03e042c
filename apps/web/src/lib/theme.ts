import { THEMES } from "@cairn/core/user";

export type Theme = (typeof THEMES)[number];

/**
 * The theme travels in a cookie of its own, so that the first byte of a page has it and no script must run before paint. It
 * is a preference of the device's next page only; the account's setting writes it at sign-in and on every change.
 */
export const THEME_COOKIE = "theme";

export function themeFromCookie(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "system";
}

/** Shows a theme at once and keeps it for the next page, in the browser. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}
