/** The locale of the page that is shown, for what happens outside of components. Where there is no page it is English. */
export function localeOfPage(): string {
  return (typeof document === "undefined" ? undefined : document.documentElement.dataset.locale) ?? "en-GB";
}
