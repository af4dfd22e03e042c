"use client";
import type { Goal, GoalName } from "@cairn/core/model/goal";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { useLater } from "../lib/use-later.ts";
import { trpc } from "../trpc/client.ts";

/** As many as one looks through; beyond that a name is asked for. */
const LIMIT = 50;
const TYPING_MS = 200;
const NONE: GoalName[] = [];

/** Which goals can be chosen: of one kind of measure (null: of any), with `included` among them wherever it stands. */
type Asked = { kind: Goal["measure"]["kind"] | null; included: string | null };

/** Goals by title, the first `limit` whose title holds `named`; `more` where there are others than these. */
export type GoalNames = { names: readonly GoalName[]; more: boolean; limit: number };

export function useGoalNames({ kind, included }: Asked, named = ""): GoalNames {
  const { data } = trpc.goal.names.useQuery(
    { named, kind, included, limit: LIMIT },
    { placeholderData: keepPreviousData },
  );
  return { names: data?.names ?? NONE, more: data?.more ?? false, limit: LIMIT };
}

/** The same, found by what is typed. */
export function useGoalSearch(asked: Asked) {
  const [typed, setTyped] = useState("");
  const named = useLater(typed.trim(), TYPING_MS);
  return { ...useGoalNames(asked, named), typed, setTyped };
}
