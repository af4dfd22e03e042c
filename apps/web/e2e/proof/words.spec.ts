import type { Page } from "@playwright/test";
import { expect, newcomer, type Person, test } from "../fixtures.ts";
import { pagesOfPerson } from "../pages.ts";

/** What is no word of Cairn: its name, keys, browsers, and what Intl writes, which has no accents for a language of tests. */
const OTHERS = [
  "Cairn",
  // Of lists.
  ", and ",
  ..."Ctrl Esc Enter Chrome Linux Mac Windows HeadlessChrome AM PM am pm UTC GMT".split(" "),
  ...["long", "short"].flatMap((form) => [
    ...Array.from({ length: 12 }, (_, month) =>
      named({ month: form === "long" ? "long" : "short" }, month, 1),
    ),
    ...Array.from({ length: 7 }, (_, day) =>
      named({ weekday: form === "long" ? "long" : "short" }, 0, day + 1),
    ),
  ]),
];

function named(options: Intl.DateTimeFormatOptions, month: number, day: number): string {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(Date.UTC(2024, month, day));
}

test("in another language no word of Cairn is left in English", async ({ page, context, baseURL }) => {
  const person = await newcomer(context, baseURL ?? "");
  await person.api.example.fill.mutate();
  const me = await person.api.user.me.query();
  await person.api.user.update.mutate({
    locale: "en-XA",
    baseVersion: me.version,
    mutationId: crypto.randomUUID(),
  });
  const { goals, own } = await everythingOf(person);
  const left: string[] = [];
  for (const path of [
    ...pagesOfPerson(goals[0] ?? ""),
    "/goals?show=reached",
    ...goals.map((id) => `/goals/${id}`),
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en-XA");
    await page.waitForLoadState("networkidle");
    for (const text of await textsOf(page)) {
      const cairns = [...own, ...OTHERS].reduce((rest, word) => rest.replaceAll(word, " "), text);
      // Letters that would have had an accent.
      if (/[acdeghilnorstuwyz]{3}/i.test(cairns)) left.push(`${path}: ${text}`);
    }
  }
  expect([...new Set(left)]).toEqual([]);
});

/** The person's own words, longest first, and a goal of each kind. */
async function everythingOf({ api, name, email }: Person): Promise<{ goals: string[]; own: string[] }> {
  const own = new Set([name, email]);
  const kinds = new Map<string, string>();
  for (const tab of ["active", "paused", "reached", "let_go"] as const) {
    const { items } = await api.goal.list.query({ tab });
    for (const { goal } of items) {
      kinds.set(`${goal.measure.kind} ${goal.closedAs}`, goal.id);
      wordsIn(await api.goal.get.query({ id: goal.id }), own);
      wordsIn(await api.checkIn.list.query({ goalId: goal.id, limit: 200 }), own);
    }
  }
  wordsIn(await api.area.list.query(), own);
  const found = [...own].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  return { goals: [...kinds.values()], own: found };
}

/** What somebody wrote, in any answer. */
function wordsIn(value: unknown, words: Set<string>, field = ""): void {
  if (typeof value === "string") {
    if (/^(title|name|note|closedNote|closingNote|why|unit)$/.test(field)) words.add(value);
  } else if (typeof value === "object" && value !== null)
    for (const [name, part] of Object.entries(value)) wordsIn(part, words, name);
}

/** What is to be read or heard on the page. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (!parentElement?.closest("script, style, option, kbd") && textContent?.trim())
        texts.push(textContent);
    }
    for (const name of ["aria-label", "placeholder", "alt", "title", "aria-description"])
      for (const element of document.querySelectorAll(`[${name}]`))
        texts.push(element.getAttribute(name) ?? "");
    return texts;
  });
}
