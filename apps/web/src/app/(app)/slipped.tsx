"use client";
import type { User } from "@cairn/core/model/user";
import type { GoalSummary } from "@cairn/core/model/view";
import { SlippedCard } from "../../features/today/slipped-card.tsx";
import { WaysBackList } from "../../features/ways-back/ways-back.tsx";

/** The goal furthest below its line, and its ways back at work. */
export function Slipped({ goals, me }: { goals: readonly GoalSummary[]; me: User }) {
  return (
    <SlippedCard goals={goals} me={me}>
      {(view, ways) => <WaysBackList view={view} ways={ways} me={me} />}
    </SlippedCard>
  );
}
