import type { Measured } from "./measure.ts";

/** What was measured of each procedure at each size. */
export type Series = { name: string; sizes: number[]; measured: Map<string, Measured[]> };

const FIGURES = ["pages", "bytes", "ms"] as const;
const LABELS = { pages: "pages", bytes: "bytes", ms: "ms" };

/** A series as a table in Markdown, with the slope of each figure: 0 does not grow, 1 grows in proportion. */
export function seriesTable({ name, sizes, measured }: Series): string {
  const heads = sizes.map((size) => size.toLocaleString("en"));
  const rows = [...measured].flatMap(([procedure, found]) =>
    FIGURES.map((figure) => {
      const values = found.map((one) => one[figure]);
      const slope = logSlope(values.map((y, index) => ({ x: sizes[index] ?? 1, y })));
      const shown = values.map((value) => (figure === "ms" ? value.toFixed(1) : value.toLocaleString("en")));
      const head = figure === "pages" ? `${procedure} (${tripsOf(found)})` : "";
      return `| ${head} | ${LABELS[figure]} | ${shown.join(" | ")} | ${slope.toFixed(2)} |`;
    }),
  );
  const plans = [...measured].map(([procedure, found]) => `- ${procedure}: ${found.at(-1)?.plan}`);
  return [
    `### ${name}`,
    "",
    `| procedure (round trips) | | ${heads.join(" | ")} | slope |`,
    `|---|---|${"---:|".repeat(sizes.length + 1)}`,
    ...rows,
    "",
    "Plans at the largest size:",
    "",
    ...plans,
    "",
  ].join("\n");
}

function tripsOf(found: readonly Measured[]): string {
  return [...new Set(found.map(({ roundTrips }) => roundTrips))].join(" to ");
}

/** The slope of y over x where both are drawn by their logarithms. */
function logSlope(points: readonly { x: number; y: number }[]): number {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    logs.reduce((sum, point) => sum + pick(point), 0) / logs.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const rise = logs.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return rise / logs.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}
