"use client";
import type { GoalName } from "@cairn/core/model/goal";
import { orderWords } from "@cairn/text/messages/en/order";
import { useT } from "../../messages/language.tsx";
import { Field } from "./field.tsx";
import { Select } from "./select.tsx";
import { TextInput } from "./text-input.tsx";

type Props = {
  label: string;
  /** What stands for no goal. */
  none: string;
  optional?: boolean;
  value: string;
  onChange: (id: string) => void;
  /** The goals that were found by what is typed, the first `limit` of them where there are `more`. */
  search: {
    names: readonly GoalName[];
    more: boolean;
    limit: number;
    typed: string;
    setTyped: (typed: string) => void;
  };
  /** Which of them are no choice. */
  without: (goal: GoalName) => boolean;
  error?: string | undefined;
};

/** One goal out of all: a list, and above it a field to find them by name once they are many. */
export function GoalPicker({ label, none, optional, value, onChange, search, without, error }: Props) {
  const t = useT(orderWords);
  const { names, more, limit, typed, setTyped } = search;
  return (
    <>
      {more || typed !== "" ? (
        <Field label={t("findByName", { label })}>
          {(control) => (
            <TextInput
              {...control}
              type="search"
              autoComplete="off"
              maxLength={120}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <Field
        label={label}
        optional={optional ?? false}
        error={error}
        hint={more ? t("firstOf", { count: limit }) : undefined}
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
