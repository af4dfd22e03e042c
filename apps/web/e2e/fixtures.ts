import { AxeBuilder } from "@axe-core/playwright";
import type { AppRouter } from "@cairn/api/client";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";

import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { makePatient } from "./patience.ts";

export { expect } from "@playwright/test";

/** Somebody new, with an account of their own. `api` asks the same procedures as the page, as that person. */
export type Person = {
  name: string;
  email: string;
  password: string;
  api: ReturnType<typeof clientOf>;
};

type Fixtures = {
  /** What the page may write to its console as an error; anything else fails the test. */
  expectedErrors: RegExp[];
  /** Whether every page is ready before anything is done to it; false where the early press is what is tried. */
  patient: boolean;
  /** The page's context is signed in as this person. */
  person: Person;
  /** Fails on what a person with a screen reader, a keyboard or weak sight would stumble over. */
  checkAccessibility: () => Promise<void>;
};

/** Both themes and both sizes, each once: `npm run test:ux` sees every screen in all four of their pairs. */
export const LOOKS = [
  { colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { colorScheme: "dark", viewport: { width: 390, height: 844 } },
] as const;

export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],
  patient: [true, { option: true }],

  context: async ({ context, expectedErrors, patient, javaScriptEnabled }, use) => {
    if (patient && javaScriptEnabled !== false) makePatient(context);
    const errors: string[] = [];
    context.on("console", (message) => {
      if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`);
    });
    context.on("weberror", (error) => errors.push(String(error.error())));
    await use(context);
    const unexpected = errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)));
    expect(unexpected, "errors in the browser's console").toEqual([]);
  },

  person: async ({ context, baseURL }, use) => {
    await use(await newcomer(context, baseURL ?? ""));
  },

  checkAccessibility: async ({ page }, use) => {
    await use(async () => {
      // Until its heading is there a page is still arriving.
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
        [],
      );
    });
  },
});

/** The page's policy forbids style elements; a constructed sheet is none. */
export function addStyles(page: Page, css: string): Promise<void> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/** Makes an account and signs this browser in, through the same doors as the forms. */
export async function newcomer(
  context: BrowserContext,
  url: string,
  zone = "Europe/Berlin",
): Promise<Person> {
  const name = "Robin Stone";
  const email = `robin-${crypto.randomUUID()}@example.org`;
  const password = `${crypto.randomUUID()} four words`;
  const api = clientOf(context, url);
  await api.user.signUp.mutate({ name, email, password, zone, locale: "en-GB" });
  const { csrfToken } = await (await context.request.get(`${url}/api/auth/csrf`)).json();
  const entered = await context.request.post(`${url}/api/auth/callback/credentials`, {
    form: { csrfToken, email, password, callbackUrl: "/", json: "true" },
  });
  expect(entered.status()).toBe(200);
  return { name, email, password, api };
}

/** The typed client over the browser's own cookies. */
function clientOf(context: BrowserContext, url: string) {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${url}/api/trpc`,
        fetch: async (input, init) => {
          const answer = await context.request.fetch(String(input), {
            method: init?.method ?? "GET",
            headers: { "Content-Type": "application/json" },
            ...(init?.body ? { data: String(init.body) } : {}),
          });
          return new Response(new Uint8Array(await answer.body()), { status: answer.status() });
        },
      }),
    ],
  });
}
