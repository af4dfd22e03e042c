import { learnedStep, singleAmounts } from "@cairn/core/figures/frequent-amounts";
import type { GoalView } from "@cairn/core/model/view";
import { unitOf } from "@cairn/text/amount-text";
import { formatNumber } from "@cairn/text/format";
import { checkInWords } from "@cairn/text/messages/en/check-in";
import { unitLeads } from "@cairn/text/unit-leads";
import { useT } from "../../messages/language.tsx";
import { Chip, Chips } from "../../ui/chip.tsx";
import { NumberStepper } from "../../ui/form/number-stepper.tsx";
import styles from "./check-in-form.module.css";
import { usualAmounts } from "./first-value.ts";

/** How much: by steps, by typing, or one of the usual amounts. `errorId`: the sentence that says what is wrong with it. */
export function AmountChoice({
  view,
  locale,
  value,
  onChange,
  errorId,
  onEnter,
}: {
  view: GoalView;
  locale: string;
  value: number | null;
  onChange: (value: number | null) => void;
  errorId: string | undefined;
  onEnter: () => void;
}) {
  const t = useT(checkInWords);
  const { unit, step } = unitOf(view.goal.measure, locale);
  const usual = usualAmounts(view);
  return (
    <>
      <NumberStepper
        size="l"
        label={t("amount")}
        unit={unit}
        unitFirst={unitLeads(unit, locale)}
        locale={locale}
        step={learnedStep(singleAmounts(view.days), step)}
        value={value}
        onChange={onChange}
        invalid={errorId !== undefined}
        describedBy={errorId}
        onEnter={onEnter}
      />
      {usual.length > 0 ? (
        <div className={styles.usual}>
          <Chips label={t("yourUsualAmounts")}>
            {usual.map((amount) => (
              <Chip key={amount} pressed={amount === value} onClick={() => onChange(amount)}>
                {formatNumber(amount, locale)}
              </Chip>
            ))}
          </Chips>
          <span className={styles.hint} aria-hidden>
            {t("yourUsual")}
          </span>
        </div>
      ) : null}
    </>
  );
}
