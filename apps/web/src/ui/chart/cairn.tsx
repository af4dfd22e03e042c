import styles from "./chart.module.css";

export type Stone = { key: string; colour: string };

const WIDTH = 256;
const GROUND = 190;
const SHOWN = 9;
/** Each stone lies a little in the one below. */
const OVERLAP = 1.5;
/** The least height that is drawn: a first stone is not blown up. */
const LEAST = 56;
// Offsets and tilts repeat, so that the same week is always the same cairn, on the server and here.
const SHIFT = [0, 6, -7, 5, -4, 6, -4, 3];
const TILT = [0, -1.5, 2, -2, 2.5, -1, 1.5, -2];

/** Stones on the ground, the first at the bottom. Of many only the latest nine are drawn; the label has the count. */
export function Cairn({ stones, label }: { stones: readonly Stone[]; label: string }) {
  const shown = stones.slice(-SHOWN);
  const count = Math.max(shown.length, 4);
  const sizes = shown.map((_, index) => {
    const share = 1 - index / count;
    return { width: 24 + 106 * share, height: Math.min(30, (176 / count) * (0.7 + 0.54 * share)) };
  });
  // It grows with its stones: no empty sky above the first ones.
  const tall = sizes.reduce((sum, { height }) => sum + height - OVERLAP, 0);
  const sky = Math.max(0, GROUND - Math.max(tall, LEAST) - 10);
  let top = GROUND;
  return (
    <svg
      className={styles.cairn}
      viewBox={`0 ${sky} ${WIDTH} ${GROUND + 9 - sky}`}
      role="img"
      aria-label={label}
    >
      <path d={`M28 ${GROUND}h200`} stroke="var(--line-strong)" strokeWidth="1.5" strokeLinecap="round" />
      {shown.map((stone, index) => {
        const { width, height } = sizes[index] ?? { width: 0, height: 0 };
        const middle = top - height / 2;
        top -= height - OVERLAP;
        const centre = WIDTH / 2 + (SHIFT[index % SHIFT.length] ?? 0);
        return (
          <g key={stone.key} transform={`rotate(${TILT[index % TILT.length]} ${centre} ${middle})`}>
            <path
              d={pebble(centre, middle, width, height)}
              fill={`var(--g-${stone.colour})`}
              stroke="var(--surface)"
              strokeWidth="2"
            />
            <path
              d={light(centre, middle, width, height, index)}
              fill="none"
              stroke="var(--surface)"
              strokeWidth="1.5"
              strokeLinecap="round"
              opacity="0.4"
            />
          </g>
        );
      })}
    </svg>
  );
}

/** Where the light falls on it, near one end or the other. */
function light(x: number, y: number, width: number, height: number, index: number): string {
  const from = x + width * (index % 2 === 0 ? -0.3 : -0.18);
  const rise = height * 0.3;
  return `M${from} ${y - rise * 0.62}q${width * 0.2} ${-rise * 0.5} ${width * 0.44} ${-rise * 0.28}`;
}

/** A flat stone: broader on one side, never a plain ellipse. */
function pebble(x: number, y: number, width: number, height: number): string {
  const [a, b] = [width / 2, height / 2];
  return [
    `M${x - a} ${y + b * 0.1}`,
    `C${x - a} ${y - b * 0.6} ${x - a * 0.66} ${y - b} ${x + a * 0.04} ${y - b}`,
    `C${x + a * 0.62} ${y - b} ${x + a} ${y - b * 0.66} ${x + a} ${y}`,
    `C${x + a} ${y + b * 0.66} ${x + a * 0.66} ${y + b} ${x - a * 0.03} ${y + b}`,
    `C${x - a * 0.66} ${y + b} ${x - a} ${y + b * 0.62} ${x - a} ${y + b * 0.1}Z`,
  ].join("");
}
