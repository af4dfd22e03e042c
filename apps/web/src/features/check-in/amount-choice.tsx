import { capabilities } from "@cairn/core/model/capabilities";
import type { GoalSummary } from "@cairn/core/model/view";
import { unitOf } from "@cairn/text/amount-text";
import { formatNumber } from "@cairn/text/format";
import { checkInWords } from "@cairn/text/messages/en/check-in";
import { unitLeads } from "@cairn/text/unit-leads";
import { useT } from "../../messages/language.tsx";
import { Chip, Chips } from "../../ui/chip.tsx";
import { NumberStepper } from "../../ui/form/number-stepper.tsx";
import styles from "./check-in-form.module.css";

/** How much: by steps, by typing, or one of the usual amounts. `errorId`: the sentence that says what is wrong with it. */
export function AmountChoice({
  summary,
  locale,
  value,
  onChange,
  errorId,
  onEnter,
}: {
  summary: GoalSummary;
  locale: string;
  value: number | null;
  onChange: (value: number | null) => void;
  errorId: string | undefined;
  onEnter: () => void;
}) {
  const t = useT(checkInWords);
  const { unit } = unitOf(summary.goal.measure, locale);
  const usual = capabilities(summary.goal.measure).level ? [] : summary.usual;
  return (
    <>
      <NumberStepper
        size="l"
        label={t("amount")}
        unit={unit}
        unitFirst={unitLeads(unit, locale)}
        locale={locale}
        step={summary.step}
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
