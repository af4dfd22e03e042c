import type { Measured } from "./contender.ts";
import { MEANING, type Operation } from "./operations.ts";
import { median, quantile } from "./statistics.ts";

/** Measured[] by contender and operation, one for each round. */
export type Results = Map<string, Map<Operation, Measured[]>>;

const rate = ({ count, seconds }: Measured) => count / seconds;
const whole = (value: number | null) =>
  value === null || Number.isNaN(value) ? "" : Math.round(value).toLocaleString("en");

/** A table of one operation, in Markdown. @param first the contender that the others are paired with */
export function operationTable(results: Results, operation: Operation, first: string): string {
  const ours = results.get(first)?.get(operation) ?? [];
  const rows = [...results].flatMap(([name, measured]) => {
    const rounds = measured.get(operation);
    if (!rounds) return [];
    const latencies = rounds.flatMap((round) => round.latencies);
    const middle = (pick: (round: Measured) => number | null) => {
      const known = rounds.map(pick).filter((value) => value !== null);
      return known.length === 0 ? null : median(known);
    };
    const cells = [
      name === first ? `**${name}**` : name,
      whole(middle(rate)),
      quantile(latencies, 0.5).toFixed(1),
      quantile(latencies, 0.99).toFixed(1),
      whole(middle((round) => round.serverCpu)),
      whole(middle((round) => round.databaseCpu)),
      name === first ? "" : ratio(pairs(ours, rounds)),
    ];
    return [`| ${cells.join(" | ")} |`];
  });
  return [
    `### ${operation}: ${MEANING[operation]}`,
    "",
    "| | requests/s | p50 ms | p99 ms | server CPU µs | database CPU µs | Cairn is … times it |",
    "|---|---:|---:|---:|---:|---:|---:|",
    ...rows,
    "",
  ].join("\n");
}

function pairs(ours: readonly Measured[], theirs: readonly Measured[]): number[] {
  return theirs.flatMap((round, index) => {
    const own = ours[index];
    return own ? [rate(own) / rate(round)] : [];
  });
}

/** The middle of the paired ratios and, in brackets, the least and the most. */
function ratio(values: readonly number[]): string {
  if (values.length === 0) return "";
  const digits = (value: number) => (value >= 10 ? value.toFixed(0) : value.toPrecision(2));
  return `${digits(median(values))} (${digits(Math.min(...values))}–${digits(Math.max(...values))})`;
}

const MIXED: Operation[] = ["list", "goal", "check-in"];

/** As many of each of three operations, one after the other: the time of each is added up, round by round. */
export function mixTable(results: Results, first: string): string {
  const mixes = new Map(
    [...results].flatMap(([name, measured]) => {
      const rounds = MIXED.map((operation) => measured.get(operation) ?? []);
      const count = Math.min(...rounds.map((each) => each.length));
      const mixed = Array.from({ length: count }, (_, index) =>
        rounds.reduce((sum, each) => sum + 1 / (each[index] ? rate(each[index]) : 0), 0),
      );
      return count === 0 ? [] : [[name, mixed.map((seconds) => MIXED.length / seconds)] as const];
    }),
  );
  const ours = mixes.get(first) ?? [];
  const rows = [...mixes].map(([name, rates]) => {
    const against = rates.flatMap((theirs, index) => (ours[index] ? [ours[index] / theirs] : []));
    return name === first
      ? `| **${name}** | ${whole(median(rates))} | |`
      : `| ${name} | ${whole(median(rates))} | ${ratio(against)} |`;
  });
  return [
    `### mix: ${MIXED.join(", ")}, as many of each`,
    "",
    "| | requests/s | Cairn is … times it |",
    "|---|---:|---:|",
    ...rows,
    "",
  ].join("\n");
}

export function memoryTable(memory: Map<string, number | null>): string {
  const rows = [...memory].map(([name, mb]) => `| ${name} | ${whole(mb)} |`);
  return [
    "### memory of the server after all of it (PSS, MB)",
    "",
    "| | MB |",
    "|---|---:|",
    ...rows,
    "",
  ].join("\n");
}
