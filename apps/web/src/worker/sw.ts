import { filesOf, isFresh, isKept, OFFLINE, TODAY, treatmentOf } from "./rules.ts";

/** Put here when the worker is built (bundle.mjs). */
declare const CAIRN_BUILD: string;

/** What this worker uses of its surroundings: the DOM's types know none of them. */
type Waiting = Event & { waitUntil: (work: Promise<unknown>) => void };
type Fetching = Waiting & { request: Request; respondWith: (answer: Promise<Response>) => void };
declare const self: {
  location: Location;
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener(type: "install" | "activate", act: (event: Waiting) => void): void;
  addEventListener(type: "fetch", act: (event: Fetching) => void): void;
};

const FILES = `cairn.files.${CAIRN_BUILD}`;
/** The pages that were seen: they name one person, and go with them. */
const PAGES = `cairn.pages.${CAIRN_BUILD}`;
/** After a change the server is asked again for Today; the changes of a moment together. */
const SETTLE_MS = 3000;

/** Counts who left: a page that was asked for before must not be kept after. */
let departures = 0;

self.addEventListener("install", (event) => {
  event.waitUntil(begin());
});
self.addEventListener("activate", (event) => {
  event.waitUntil(tidy());
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  switch (treatmentOf(request, self.location.origin)) {
    case "page":
      return event.respondWith(pageOf(event));
    case "file":
      return event.respondWith(fileOf(request));
    case "write":
      return event.waitUntil(settle());
    case "leave":
      return event.waitUntil(forget());
  }
});

async function begin() {
  const page = await fetch(OFFLINE, { credentials: "omit" });
  const html = await page.clone().text();
  const files = await caches.open(FILES);
  await files.put(OFFLINE, page);
  await keepFiles(html);
  await self.skipWaiting();
}

/** What an earlier build kept is of no use to this one: its pages ask for other files. */
async function tidy() {
  for (const name of await caches.keys())
    if (name.startsWith("cairn.") && name !== FILES && name !== PAGES) await caches.delete(name);
  await self.clients.claim();
  await keepToday();
}

function forget(): Promise<boolean> {
  departures += 1;
  return caches.delete(PAGES);
}

async function pageOf(event: Fetching): Promise<Response> {
  const { request } = event;
  try {
    const before = departures;
    const answer = await fetch(request);
    event.waitUntil(keep(request.url, answer.clone(), before));
    return answer;
  } catch (failure) {
    const seen = await (await caches.open(PAGES)).match(request.url);
    if (seen && isFresh(seen.headers.get("date"), Date.now())) return seen;
    const offline = await (await caches.open(FILES)).match(OFFLINE);
    if (offline) return offline;
    throw failure;
  }
}

async function keep(url: string, answer: Response, before: number): Promise<void> {
  // One that breaks off is not whole: nothing is kept, and what was stays.
  const html = await answer
    .clone()
    .text()
    .catch(() => null);
  if (html === null || before !== departures) return;
  const kept = isKept(answer, html);
  const isToday = new URL(url).pathname === TODAY;
  // Today without its frame: whoever was here is signed out.
  if (!kept && isToday && answer.status === 200) await forget();
  if (!kept) return;
  await keepFiles(html);
  if (before === departures) await (await caches.open(PAGES)).put(url, answer);
}

async function keepFiles(html: string): Promise<void> {
  const files = await caches.open(FILES);
  // One that cannot be had must not cost the others.
  for (const path of filesOf(html))
    if (!(await files.match(path))) await files.add(path).catch(() => undefined);
}

async function fileOf(request: Request): Promise<Response> {
  const files = await caches.open(FILES);
  const known = await files.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await files.put(request, answer.clone());
  return answer;
}

async function keepToday(): Promise<void> {
  const before = departures;
  const answer = await fetch(TODAY).catch(() => null);
  if (answer) await keep(new URL(TODAY, self.location.origin).href, answer, before);
}

let settling: Promise<void> | null = null;
function settle(): Promise<void> {
  settling ??= new Promise<void>((done) => setTimeout(done, SETTLE_MS)).then(() => {
    settling = null;
    return keepToday();
  });
  return settling;
}
