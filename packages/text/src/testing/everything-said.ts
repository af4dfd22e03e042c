import { summarise } from "@cairn/core/decide/summary";
import { explainStatus } from "@cairn/core/figures/status";
import { isReached } from "@cairn/core/model/figures";
import { planInForce } from "@cairn/core/model/plan-in-force";
import { startOfWeek } from "@cairn/core/time/day";
import { insightsOf } from "@cairn/core/views/insight";
import { reviewLines } from "@cairn/core/views/review";
import { sectionOf } from "@cairn/core/views/today";
import { waysBack } from "@cairn/core/views/ways-back";
import { takesValue, unitOf } from "../amount-text.ts";
import { lineDescription } from "../chart-text.ts";
import { facts } from "../facts-text.ts";
import { goalSummaryText } from "../goal-summary-text.ts";
import { insightText, reasonTexts } from "../insight-text.ts";
import { loggedSentence } from "../logged-text.ts";
import { pieceText } from "../piece.ts";
import { planText } from "../plan-text.ts";
import { outlookText, progressText } from "../progress-text.ts";
import { weekSentence } from "../review-text.ts";
import { statusText, verdictText } from "../status-text.ts";
import { todayText } from "../today-text.ts";
import { wayText } from "../ways-back-text.ts";
import type { Life } from "./lives.ts";

const LOCALE = "en-GB";

/** Where a sentence stands, and what it says, with ordinary spaces. */
export type Said = { place: string; text: string };

/** Everything that the pages say of a goal, from the row on Today to the review. */
export function everythingSaid({ view, context }: Life): Said[] {
  const item = summarise(view, context);
  const plan = planInForce(view.plans, view.figures.asOf);
  const listed = { goal: view.goal, plan, figures: view.figures, recent: view.days };
  const takes = takesValue(view.goal);
  const runs = view.goal.closedAs === null;
  const said: [place: string, text: string | null][] = [
    ["verdict", statusText(item, LOCALE).text],
    ["today", sectionOf(item) === null ? null : todayText(item, LOCALE)],
    ["plan", planText(item, LOCALE)],
    ["progress", progressText(item, LOCALE)],
    ["outlook", outlookText(item, LOCALE)],
    ["paragraph", goalSummaryText(view, plan, LOCALE).map(pieceText).join("")],
    ...facts(view, plan, LOCALE).map((fact): [string, string] => [
      "fact",
      [`${fact.name}:`, fact.value, fact.of].filter(Boolean).join(" "),
    ]),
    ...(runs && !isReached(view.figures) ? insightsOf(view, context) : []).map(
      (insight): [string, string | null] => [`helps (${insight.kind})`, insightText(insight, view, LOCALE)],
    ),
    ...(runs ? reasonTexts(explainStatus(view, context), listed, LOCALE) : []).map(
      (text): [string, string] => ["why", text],
    ),
    ...waysSaid({ view, context }),
    ["chart", lineDescription(listed, LOCALE)],
    ...reviewLines([view], startOfWeek(context.today, context.weekStart), context).map(
      (line): [string, string] => ["week", weekSentence(line, unitOf(view.goal.measure, LOCALE), true)],
    ),
    ...view.children.map((child): [string, string] => [
      "part",
      `${child.title}: ${verdictText(child.verdict, child.figures.asOf, LOCALE, true).text}`,
    ]),
    [
      "logged",
      view.goal.closedAs === null && item.recent.length > 0
        ? loggedSentence(view, takes ? 1 : null, LOCALE)
        : null,
    ],
  ];
  return said.flatMap(([place, text]) =>
    text === null || text === "" ? [] : [{ place, text: text.replaceAll("\u00a0", " ") }],
  );
}

function waysSaid({ view, context }: Pick<Life, "view" | "context">): [string, string][] {
  if (view.goal.closedAs !== null) return [];
  const ways = waysBack(view, context);
  if (!ways) return [];
  return (["more", "later", "less"] as const).flatMap((kind): [string, string][] => {
    const way = ways[kind];
    return way ? [["way back", wayText(kind, way.plan, view, LOCALE)]] : [];
  });
}
