import { verdictOf } from "@cairn/core/figures/verdict";
import { capabilities } from "@cairn/core/model/capabilities";
import { isReached } from "@cairn/core/model/figures";
import { planInForce } from "@cairn/core/model/plan-in-force";
import type { Said } from "../everything-said.ts";
import type { Life } from "../lives.ts";

/**
 * What must hold of everything that is said of a goal, whatever goal it is. A law reads the sentences as a person does and
 * compares what they say with the figures; it answers what is false, or null, and `undefined` where it has nothing to read.
 */
export type Law = (life: Life, said: readonly Said[]) => string | null | undefined;

export const EN = "en-GB";

export const verdict = ({ view }: Life) =>
  verdictOf({
    goal: view.goal,
    plan: planInForce(view.plans, view.figures.asOf),
    figures: view.figures,
    recent: view.days,
  });

export const planOf = ({ view }: Life) => planInForce(view.plans, view.figures.asOf);

export const stepOf = ({ view }: Life) => capabilities(view.goal.measure).step;

export const all = (said: readonly Said[]) => said.map(({ text }) => text);

export const found = (texts: readonly string[], pattern: RegExp) => texts.find((text) => pattern.test(text));

/** What is false if any text has the pattern. */
export const never = (texts: readonly string[], pattern: RegExp) => found(texts, pattern) ?? null;

export const isTrue = (holds: boolean, text: string | undefined) =>
  holds ? null : (text ?? "nothing was said");

export const ready = ({ view: { figures } }: Life) =>
  figures.forecast.kind === "ready" ? figures.forecast : null;

export const runs = ({ view: { goal, figures } }: Life) => goal.closedAs === null && !isReached(figures);
