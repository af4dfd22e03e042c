"use client";
import { fromScaled, toScaled } from "@cairn/core/amount/amount";
import { formatNumber, parseNumber } from "@cairn/text/format";
import { uiWords } from "@cairn/text/messages/en/ui";
import { Minus, Plus } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { useT } from "../../messages/language.tsx";
import { cx } from "../cx.ts";
import { Icon } from "../icon.tsx";
import styles from "./number-stepper.module.css";
import { useRepeat } from "./use-repeat.ts";

type Props = {
  value: number | null;
  onChange: (value: number | null) => void;
  step: number;
  label: string;
  unit?: string;
  /** It stands before the number, as with most money. */
  unitFirst?: boolean;
  min?: number;
  max?: number;
  locale: string;
  size?: "m" | "l";
  id?: string;
  invalid?: boolean;
  describedBy?: string | undefined;
  onEnter?: (() => void) | undefined;
};

const KEY_STEPS: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

/**
 * A number by steps or by typing; comma and point are both accepted. `value` is null while what stands there is no number.
 * A step lands on exact decimals (5.1 + .1 is 5.2).
 */
export function NumberStepper(props: Props) {
  const {
    value,
    onChange,
    step,
    label,
    unit,
    unitFirst,
    min = -1e12,
    max = 1e12,
    size = "m",
    invalid,
  } = props;
  const t = useT(uiWords);
  // What is being typed, until the field is left: "5," must not become "5" under the fingers.
  const [draft, setDraft] = useState<string | null>(null);
  const base = value ?? 0;
  const move = (steps: number) => {
    setDraft(null);
    onChange(clamp(fromScaled(toScaled(base) + BigInt(steps) * toScaled(step)), min, max));
  };
  const less = useRepeat(() => move(-1));
  const more = useRepeat(() => move(1));
  return (
    // biome-ignore lint/a11y/useSemanticElements: three controls that are one number, not a set of fields
    <div
      className={cx(styles.stepper, size === "l" && styles.large, invalid && styles.invalid)}
      role="group"
      aria-label={label}
    >
      <button
        type="button"
        aria-label={t("less", { label })}
        data-step="-1"
        disabled={value !== null && value <= min}
        {...less}
      >
        <Icon of={Minus} small={size === "m"} />
      </button>
      <span className={cx(styles.value, unitFirst && styles.leads)}>
        <Typed {...props} draft={draft} setDraft={setDraft} move={move} />
        {unit ? (
          <span className={styles.unit} aria-hidden>
            {unit}
          </span>
        ) : null}
      </span>
      <button
        type="button"
        aria-label={t("more", { label })}
        data-step="1"
        disabled={value !== null && value >= max}
        {...more}
      >
        <Icon of={Plus} small={size === "m"} />
      </button>
    </div>
  );
}

/** The field between the two buttons. */
function Typed({
  value,
  onChange,
  label,
  unit = "",
  locale,
  id,
  invalid = false,
  describedBy,
  onEnter,
  draft,
  setDraft,
  move,
}: Props & {
  draft: string | null;
  setDraft: (draft: string | null) => void;
  move: (steps: number) => void;
}) {
  const text = draft ?? (value === null ? "" : formatNumber(value, locale, { grouping: false }));
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = KEY_STEPS[event.key];
    if (steps !== undefined) {
      event.preventDefault();
      move(steps);
    } else if (event.key === "Enter" && onEnter) {
      event.preventDefault();
      onEnter();
    }
  };
  return (
    <input
      id={id}
      role="spinbutton"
      inputMode="decimal"
      autoComplete="off"
      enterKeyHint="done"
      size={5}
      aria-label={unit ? `${label}, ${unit}` : label}
      aria-valuenow={value ?? undefined}
      aria-valuetext={value === null ? undefined : `${formatNumber(value, locale)} ${unit}`.trim()}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      value={text}
      data-long={text.length > 7 || undefined}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setDraft(event.target.value);
        onChange(parseNumber(event.target.value, locale));
      }}
      onBlur={() => {
        if (value !== null) setDraft(null);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
