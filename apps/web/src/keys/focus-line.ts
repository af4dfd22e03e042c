/** Focus to the quick line of the page; false where there is none. */
export function focusLine(): boolean {
  const line = document.querySelector<HTMLElement>("[data-quick-line]");
  line?.focus();
  return line !== null;
}
