import type { Place } from "../../data/goal-order.ts";
import styles from "./arrange.module.css";

/** A press that may become a drag. */
export type Press = { button: HTMLElement; pointerId: number; x: number; y: number };

/** A press that moves less is a press on the button. */
const SLACK = 6;
/** This near to an edge of the window it scrolls. */
const EDGE = 72;

/**
 * Follows a press on a row's handle with mouse, pen or finger: a line shows where the row would stand, the window scrolls at
 * its edges, Escape gives up. Everything that it shows is hidden from screen readers, which have the menu.
 */
export function follow(
  press: Press,
  { title, onDrop, onEnd }: { title: string; onDrop: (place: Place) => void; onEnd: () => void },
): () => void {
  const { button, pointerId } = press;
  const row = button.closest<HTMLElement>("[data-goal]");
  const list = button.closest<HTMLElement>("[data-groups]");
  let shown: Marks | null = null;
  let place: Place | null = null;
  let { x, y } = press;

  const look = () => {
    const found = list && row && shown ? spotAt(list, row, y) : null;
    if (!found || !shown) return;
    place = found.place;
    showAt(shown, found, x, y);
  };
  const scrolling = scrollAtEdges(() => y, look);
  const begin = () => {
    button.setPointerCapture(pointerId);
    shown = makeMarks(title);
    row?.setAttribute("data-dragged", "");
    scrolling.start();
  };
  const end = (drop: boolean, released = true) => {
    const dropped = shown && drop ? place : null;
    if (shown) swallowClick(released);
    stop();
    if (dropped) onDrop(dropped);
    onEnd();
  };
  const unlisten = listen(pointerId, {
    move: (event) => {
      x = event.clientX;
      y = event.clientY;
      if (!shown && Math.hypot(x - press.x, y - press.y) < SLACK) return;
      if (!shown) begin();
      event.preventDefault();
      look();
    },
    up: () => end(true),
    cancel: () => end(false),
    escape: (event) => {
      if (!shown) return;
      event.preventDefault();
      end(false, false);
    },
  });
  const stop = () => {
    scrolling.stop();
    unlisten();
    row?.removeAttribute("data-dragged");
    shown?.ghost.remove();
    shown?.line.remove();
    shown = null;
  };
  return stop;
}

type Acts = {
  move: (event: PointerEvent) => void;
  up: () => void;
  cancel: () => void;
  escape: (event: KeyboardEvent) => void;
};

/** Hears what one pointer does, and the key that gives up. @returns what ends it */
function listen(pointerId: number, acts: Acts): () => void {
  const own = (act: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === pointerId) act(event);
  };
  const [move, up, cancel] = [own(acts.move), own(acts.up), own(acts.cancel)];
  const key = (event: KeyboardEvent) => {
    if (event.key === "Escape") acts.escape(event);
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", up);
  window.addEventListener("pointercancel", cancel);
  window.addEventListener("keydown", key, true);
  return () => {
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", up);
    window.removeEventListener("pointercancel", cancel);
    window.removeEventListener("keydown", key, true);
  };
}

/** The goal's name beside the pointer, and the line where its row would stand. */
type Marks = { ghost: HTMLElement; line: HTMLElement };

function makeMarks(title: string): Marks {
  const ghost = document.createElement("div");
  const line = document.createElement("div");
  ghost.className = styles.ghost ?? "";
  line.className = styles.line ?? "";
  ghost.textContent = title;
  for (const element of [ghost, line]) {
    element.setAttribute("aria-hidden", "true");
    document.body.append(element);
  }
  return { ghost, line };
}

/** A place in the list (null: where the row is already), and where on the screen its line is drawn. */
type Spot = { place: Place | null; left: number; width: number; top: number };

/** What lies at that height of the list; null outside of it. */
function spotAt(list: HTMLElement, row: HTMLElement, y: number): Spot | null {
  const { left, width } = list.getBoundingClientRect();
  const found = document.elementFromPoint(left + Math.min(60, width / 2), y);
  const section = found?.closest<HTMLElement>("[data-area]");
  const over = found?.closest<HTMLElement>("[data-goal]");
  if (!section) return null;
  const rows = [...section.querySelectorAll<HTMLElement>("[data-goal]")].filter((one) => one !== row);
  const box = (over ?? section.firstElementChild ?? section).getBoundingClientRect();
  const below = over ? y > box.top + box.height / 2 : true;
  const index = over ? rows.indexOf(over) + (below ? 1 : 0) : 0;
  const place = over === row ? null : { areaId: section.dataset.area || null, index };
  return { place, left, width, top: below ? box.bottom : box.top };
}

function showAt({ ghost, line }: Marks, { place, left, width, top }: Spot, x: number, y: number) {
  line.hidden = place === null;
  line.style.transform = `translate(${left}px, ${top}px)`;
  line.style.inlineSize = `${width}px`;
  ghost.style.transform = `translate(${x + 12}px, ${y + 12}px)`;
}

/** Scrolls the window while `y` is near to one of its edges. */
function scrollAtEdges(y: () => number, onScroll: () => void) {
  let frame = 0;
  const scroll = () => {
    const at = y();
    const beneath = at - window.innerHeight + EDGE;
    const by = at < EDGE ? (at - EDGE) / 5 : beneath > 0 ? beneath / 5 : 0;
    if (by !== 0) {
      window.scrollBy(0, by);
      onScroll();
    }
    frame = requestAnimationFrame(scroll);
  };
  return {
    start: () => {
      frame = requestAnimationFrame(scroll);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

/** The press that was a drag is no click on the handle, however long it is still held. */
function swallowClick(released: boolean) {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const soon = () => setTimeout(() => window.removeEventListener("click", swallow, true), 0);
  window.addEventListener("click", swallow, { capture: true, once: true });
  if (released) soon();
  else window.addEventListener("pointerup", soon, { once: true });
}
