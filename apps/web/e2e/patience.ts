import { type BrowserContext, expect, type Page } from "@playwright/test";

/**
 * The document while React has not taken over all that it shows: the page and, in the frame of somebody who is signed in, the
 * notices, whose keys work everywhere (src/ui/loading/hydrated.tsx).
 */
const ARRIVING = "html:not([data-page]), html:has(#main):not([data-notices])";
/** A slow machine takes its time; a page without a mark never comes. */
const AT_MOST_MS = 60_000;

/** Until the page listens to presses and keys. It decides for all journeys when a page is ready. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator(ARRIVING), "a page without <Hydrated /> is never ready").toHaveCount(0, {
    timeout: AT_MOST_MS,
  });
}

/** From here on nothing is done to a page of this context before it is ready, wherever it was led by an address, a press or a key. */
export function makePatient(context: BrowserContext): void {
  context.on("page", (page) => {
    void page.addLocatorHandler(page.locator(ARRIVING), () => ready(page));
    const { keyboard } = page;
    const after =
      <Args extends unknown[], Result>(act: (...args: Args) => Promise<Result>) =>
      async (...args: Args) => {
        await ready(page);
        return act(...args);
      };
    keyboard.press = after(keyboard.press.bind(keyboard));
    keyboard.type = after(keyboard.type.bind(keyboard));
  });
}
