import { tenthsOf } from "@cairn/core/forecast/reliability";
import { wilson } from "@cairn/core/time/weekday";
import { insightsOf } from "@cairn/core/views/insight";
import { formatDay } from "../../format.ts";
import { textsAt } from "../read.ts";
import { all, EN, found, isTrue, type Law, ready, runs } from "./law.ts";

/** A chance is said in tenths, and what one more usual day makes of it. */
export const chances: Law = (life, said) => {
  const forecast = ready(life);
  const { due, status } = life.view.figures;
  if (forecast?.probability == null || due === null || !runs(life) || status === "paused") return undefined;
  const text = textsAt(said, "paragraph").join();
  const tenths = Math.min(9, Math.max(1, tenthsOf(forecast.probability)));
  if (
    !new RegExp(
      `(an?|than a) ${tenths} in 10 chance of making it by ${formatDay(due, EN, life.view.figures.asOf)}`,
    ).test(text)
  )
    return text;
  if (forecast.worth === null || forecast.worth < 0.02)
    return isTrue(!/One more usual|Keeping/.test(text), text);
  if (forecast.probability + forecast.worth >= 1) return isTrue(/would get you there/.test(text), text);
  const lifted = tenthsOf(forecast.probability + forecast.worth);
  return lifted > tenthsOf(forecast.probability)
    ? isTrue(new RegExp(`would make it (about|more than) ${Math.min(9, lifted)} in 10`).test(text), text)
    : isTrue(/would add a little/.test(text), text);
};

/** 12: weekdays are named when their intervals separate, of four cases each at the least. */
export const weekdays: Law = ({ view, context }, said) => {
  const text = found(all(said), /s go well \(/);
  if (text === undefined) return undefined;
  const insight = insightsOf(view, context).find(({ kind }) => kind === "weekdays");
  if (insight?.kind !== "weekdays") return text;
  const { best, worst } = insight;
  const [, bestKept, bestOf, worstKept, worstOf] =
    /\((\d+) of (\d+)\).*\((\d+) of (\d+)\)/.exec(text)?.map(Number) ?? [];
  const same =
    bestKept === best.kept && bestOf === best.of && worstKept === worst.kept && worstOf === worst.of;
  return isTrue(same && best.of >= 4 && worst.of >= 4 && wilson(best).low > wilson(worst).high, text);
};
