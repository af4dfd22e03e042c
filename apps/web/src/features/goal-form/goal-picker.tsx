"use client";
import type { Goal, GoalName } from "@cairn/core/model/goal";
import { orderWords } from "@cairn/text/messages/en/order";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { useLater } from "../../lib/use-later.ts";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";

/** As many as one looks through; beyond that a name is asked for. */
const LIMIT = 50;
const TYPING_MS = 200;

/** Goals to choose from, by title; `more` where there are others than these. */
export function useGoalNames(named: string, kind: Goal["measure"]["kind"] | null, included: string | null) {
  const { data } = trpc.goal.names.useQuery(
    { named, kind, included, limit: LIMIT },
    { placeholderData: keepPreviousData },
  );
  return { names: data?.names ?? NONE, more: data?.more ?? false };
}
const NONE: GoalName[] = [];

type Props = {
  label: string;
  /** What stands for no goal. */
  none: string;
  optional?: boolean;
  value: string;
  onChange: (id: string) => void;
  kind: Goal["measure"]["kind"] | null;
  /** Which of them are no choice. */
  without: (goal: GoalName) => boolean;
  error?: string | undefined;
};

/** One goal out of all: a list, and above it a field to find them by name once they are many. */
export function GoalPicker({ label, none, optional, value, onChange, kind, without, error }: Props) {
  const t = useT(orderWords);
  const [named, setNamed] = useState("");
  const asked = useLater(named.trim(), TYPING_MS);
  const { names, more } = useGoalNames(asked, kind, value === "" ? null : value);
  return (
    <>
      {more || named !== "" ? (
        <Field label={t("findByName", { label })}>
          {(control) => (
            <TextInput
              {...control}
              type="search"
              autoComplete="off"
              maxLength={120}
              value={named}
              onChange={(event) => setNamed(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <Field
        label={label}
        optional={optional ?? false}
        error={error}
        hint={more ? t("firstOf", { count: LIMIT }) : undefined}
      >
        {(control) => (
          <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
            <option value="">{none}</option>
            {names
              .filter((goal) => goal.id === value || !without(goal))
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </Select>
        )}
      </Field>
    </>
  );
}
