export type Point = readonly [x: number, y: number];
type Box = { x: number; y: number; width: number; height: number };
export type Placed = { x: number; y: number; anchor: "start" | "end" };

/** Of the bold digits and letters of 13 px text, in the chart's own units; rather too wide than too narrow. */
const LETTER = 7.6;
const HEIGHT = 15;
/** From the baseline to the top of the letters. */
const RISE = 11;
const AWAY = 12;

/** Where a text stands, as a box. */
export function boxOf(text: string, { x, y, anchor }: Placed): Box {
  const width = text.length * LETTER;
  return { x: anchor === "start" ? x : x - width, y: y - RISE, width, height: HEIGHT };
}

/**
 * The place of a point's label: beside it, above or below, the nearest that neither leaves `within` nor stands on a line or on
 * another text. Where everything is taken it is the one with the least in its way.
 */
export function placeLabel(
  text: string,
  [px, py]: Point,
  {
    within,
    lines,
    boxes = [],
  }: { within: Box; lines: readonly (readonly Point[])[]; boxes?: readonly Box[] },
): Placed {
  const places = [0, 1, 2, 3, 4, 5].flatMap((step) => {
    const lift = AWAY + step * 14;
    return [py - lift, py + lift + RISE].flatMap((y): Placed[] => [
      { x: px - AWAY, y, anchor: "end" },
      { x: px + AWAY, y, anchor: "start" },
    ]);
  });
  let best = places[0] ?? { x: px, y: py, anchor: "end" };
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const box = boxOf(text, place);
    if (!inside(box, within)) continue;
    const met =
      lines.filter((line) => crosses(line, box)).length + boxes.filter((other) => overlap(box, other)).length;
    if (met < least) {
      best = place;
      least = met;
    }
    if (met === 0) break;
  }
  return best;
}

function inside(box: Box, within: Box): boolean {
  return (
    box.x >= within.x &&
    box.y >= within.y &&
    box.x + box.width <= within.x + within.width &&
    box.y + box.height <= within.y + within.height
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a line, from left to right, passes through a box. */
export function crosses(line: readonly Point[], box: Box): boolean {
  for (let at = 1; at < line.length; at++) {
    const [from, to] = [line[at - 1], line[at]];
    if (!from || !to || to[0] < box.x || from[0] > box.x + box.width) continue;
    const at0 = Math.max(from[0], box.x);
    const at1 = Math.min(to[0], box.x + box.width);
    const slope = to[0] === from[0] ? 0 : (to[1] - from[1]) / (to[0] - from[0]);
    const [y0, y1] =
      to[0] === from[0]
        ? [from[1], to[1]]
        : [from[1] + (at0 - from[0]) * slope, from[1] + (at1 - from[0]) * slope];
    if (Math.min(y0, y1) < box.y + box.height && Math.max(y0, y1) > box.y) return true;
  }
  return false;
}
