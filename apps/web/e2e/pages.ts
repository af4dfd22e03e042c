import { addDays, dayAt } from "@cairn/core/time/day";
import { weekName } from "@cairn/core/views/review";

/** Every page of a person, by its route as the folders of `src/app` spell it, with its address for one with this goal. */
export const PERSON_PAGES: Readonly<Record<string, (goal: string) => string>> = {
  "/": () => "/",
  "/goals": () => "/goals",
  "/goals/new": () => "/goals/new",
  "/goals/[slug]": (goal) => `/goals/${goal}`,
  "/goals/[slug]/edit": (goal) => `/goals/${goal}/edit`,
  "/goals/[slug]/log": (goal) => `/goals/${goal}/log`,
  "/review": () => "/review",
  "/review/[week]": () => `/review/${weekName(addDays(today(), -7))}`,
  "/review/year": () => "/review/year",
  "/review/year/[year]": () => `/review/year/${today().slice(0, 4)}`,
  "/settings/account": () => "/settings/account",
  "/settings/data": () => "/settings/data",
  "/settings/days": () => "/settings/days",
  "/settings/history": () => "/settings/history",
  "/settings/look": () => "/settings/look",
  "/settings/password": () => "/settings/password",
  "/settings/pauses": () => "/settings/pauses",
  "/settings/profile": () => "/settings/profile",
  "/settings/sessions": () => "/settings/sessions",
  "/settings/tokens": () => "/settings/tokens",
  "/settings/trash": () => "/settings/trash",
};

/** What anybody may see, signed in or not. */
export const OPEN_PAGES = ["/welcome", "/sign-in", "/sign-up", "/offline", "/gallery"];

/** Pages without anything to see: one leads on, one measures what Next itself costs. */
const UNSEEN = ["/settings", "/gallery/empty"];

/** A page that is missing here fails `test/pages.test.ts`, so that no walk over all pages forgets one. */
export const ROUTES = [...Object.keys(PERSON_PAGES), ...OPEN_PAGES, ...UNSEEN];

export function pagesOfPerson(goal: string): string[] {
  return Object.values(PERSON_PAGES).map((address) => address(goal));
}

function today() {
  return dayAt(Date.now(), "Europe/Berlin", 180);
}
