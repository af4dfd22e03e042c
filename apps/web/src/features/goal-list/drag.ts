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
  let shown: { ghost: HTMLElement; line: HTMLElement } | null = null;
  let place: Place | null = null;
  let { x, y } = press;
  let frame = 0;

  const look = () => {
    if (!list || !row || !shown) return;
    const { left, width } = list.getBoundingClientRect();
    const found = document.elementFromPoint(left + Math.min(60, width / 2), y);
    const section = found?.closest<HTMLElement>("[data-area]");
    const over = found?.closest<HTMLElement>("[data-goal]");
    if (!section) return;
    const rows = [...section.querySelectorAll<HTMLElement>("[data-goal]")].filter((one) => one !== row);
    const box = (over ?? section.firstElementChild ?? section).getBoundingClientRect();
    const below = over ? y > box.top + box.height / 2 : true;
    place =
      over === row
        ? null
        : {
            areaId: section.dataset.area || null,
            index: over ? rows.indexOf(over) + (below ? 1 : 0) : 0,
          };
    shown.line.hidden = place === null;
    shown.line.style.transform = `translate(${left}px, ${below ? box.bottom : box.top}px)`;
    shown.line.style.inlineSize = `${width}px`;
    shown.ghost.style.transform = `translate(${x + 12}px, ${y + 12}px)`;
  };
  const scroll = () => {
    const by =
      y < EDGE ? (y - EDGE) / 5 : y > window.innerHeight - EDGE ? (y - window.innerHeight + EDGE) / 5 : 0;
    if (by !== 0) {
      window.scrollBy(0, by);
      look();
    }
    frame = requestAnimationFrame(scroll);
  };
  const begin = () => {
    button.setPointerCapture(pointerId);
    const ghost = document.createElement("div");
    const line = document.createElement("div");
    ghost.className = styles.ghost ?? "";
    line.className = styles.line ?? "";
    ghost.textContent = title;
    for (const element of [ghost, line]) {
      element.setAttribute("aria-hidden", "true");
      document.body.append(element);
    }
    shown = { ghost, line };
    row?.setAttribute("data-dragged", "");
    frame = requestAnimationFrame(scroll);
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    x = event.clientX;
    y = event.clientY;
    if (!shown && Math.hypot(x - press.x, y - press.y) < SLACK) return;
    if (!shown) begin();
    event.preventDefault();
    look();
  };
  const end = (drop: boolean, released = true) => {
    const dropped = shown && drop ? place : null;
    if (shown) swallowClick(released);
    stop();
    if (dropped) onDrop(dropped);
    onEnd();
  };
  const up = (event: PointerEvent) => event.pointerId === pointerId && end(true);
  const cancel = (event: PointerEvent) => event.pointerId === pointerId && end(false);
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !shown) return;
    event.preventDefault();
    end(false, false);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", up);
    window.removeEventListener("pointercancel", cancel);
    window.removeEventListener("keydown", key, true);
    row?.removeAttribute("data-dragged");
    shown?.ghost.remove();
    shown?.line.remove();
    shown = null;
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", up);
  window.addEventListener("pointercancel", cancel);
  window.addEventListener("keydown", key, true);
  return stop;
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
