"use client";
import type { Goal } from "@cairn/core/model/goal";
import { chartWords } from "@cairn/text/messages/en/chart";
import { useT } from "../../messages/language.tsx";

/** What the strokes of the burn-up are. */
export function LineLegend({ colour, forecast }: { colour: Goal["colour"]; forecast: boolean }) {
  const t = useT(chartWords);
  return (
    <>
      <span>
        <svg width="22" height="10" aria-hidden>
          <path d="M0 5h22" stroke={`var(--g-${colour})`} strokeWidth="2.5" />
        </svg>
        {t("done")}
      </span>
      <span>
        <svg width="24" height="10" aria-hidden>
          <path d="M0 5h24" stroke="var(--ink-3)" strokeWidth="1.75" strokeDasharray="7 4" />
        </svg>
        {t("theLine")}
      </span>
      {forecast ? (
        <span>
          <svg width="22" height="12" aria-hidden>
            <rect width="22" height="12" rx="3" fill={`var(--g-${colour})`} opacity=".25" />
          </svg>
          {t("forecast")}
        </span>
      ) : null}
    </>
  );
}
