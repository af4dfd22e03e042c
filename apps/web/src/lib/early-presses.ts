/**
 * Stands at the end of every page and keeps the presses of buttons that React has not taken over yet. A press comes first
 * to the window, then to React at the document, then to the root element: unless React stopped it, because it could not
 * take over the button at once.
 */
export const KEEP_EARLY_PRESSES = `(() => {
  window.earlyPresses = [];
  const taken = (element) => Object.keys(element).some((key) => key.startsWith("__reactProps"));
  const hear = (place, act) => place.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button[type=button]");
    if (button) act(button);
  }, true);
  hear(window, (button) => taken(button) || window.earlyPresses.push(button));
  hear(document.documentElement, (button) => {
    if (taken(button)) window.earlyPresses = window.earlyPresses.filter((other) => other !== button);
  });
})()`;

declare global {
  interface Window {
    earlyPresses?: HTMLButtonElement[];
  }
}

/** Does now what was pressed before React took over this part of the page: in order, and a button pressed twice once. */
export function doEarlyPresses(part: Element): void {
  const early = window.earlyPresses ?? [];
  window.earlyPresses = early.filter((button) => !part.contains(button));
  for (const button of new Set(early)) if (part.contains(button)) button.click();
}
