"use client";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import type { ReactNode } from "react";
import { useT } from "../../messages/language.tsx";
import { Checkbox } from "../../ui/form/checkbox.tsx";
import { Field } from "../../ui/form/field.tsx";
import { Select } from "../../ui/form/select.tsx";
import { CadenceFields } from "./cadence-fields.tsx";
import styles from "./goal-form.module.css";
import { DueField, type Fields, StepField, TextNumber, UnitField } from "./small-fields.tsx";

const BY = ["count", "sum", "mean"] as const;

/** A habit or a limit: how often, how much, until when. */
export function RhythmFields(fields: Fields) {
  return (
    <>
      <CadenceFields {...fields} />
      <CountsField {...fields} />
      <div className={styles.row}>
        <BoundFields {...fields} />
        <RhythmUnitField {...fields} />
      </div>
      <BetweenBox {...fields} />
      <EndDetails {...fields}>{fields.model.by === "count" ? null : <StepField {...fields} />}</EndDetails>
    </>
  );
}

/** What the amounts of a habit that is there are counted in. */
export function RhythmUnitFields(fields: Fields) {
  return (
    <div className={styles.pair}>
      <RhythmUnitField {...fields} />
      {fields.model.by === "count" ? null : <StepField {...fields} />}
    </div>
  );
}

/** The plan of a habit that is there. */
export function RhythmPlanFields(fields: Fields) {
  return (
    <>
      <CadenceFields {...fields} />
      <div className={styles.row}>
        <BoundFields {...fields} />
      </div>
      <BetweenBox {...fields} />
      <EndDetails {...fields}>{null}</EndDetails>
    </>
  );
}

/** What a period is judged by. */
function CountsField({ model, change }: Fields) {
  const t = useT(goalFormWords);
  return (
    <Field label={t("whatCounts")}>
      {(control) => (
        <Select
          {...control}
          value={model.by}
          onChange={(event) => change({ by: BY.find((by) => by === event.target.value) ?? "count" })}
        >
          <option value="count">{t("byCount")}</option>
          <option value="sum">{t("bySum")}</option>
          <option value="mean">{t("byMean")}</option>
        </Select>
      )}
    </Field>
  );
}

/** How much a period asks at the least, or allows at the most. */
function BoundFields({ model, change, errors }: Fields) {
  const t = useT(goalFormWords);
  const limit = model.kind === "limit";
  const unit = model.by === "count" ? model.unit || t("times") : model.unit;
  const period = t(`per.${model.cadence}`);
  const per = unit ? t("unitPer", { unit, per: period }) : period;
  return (
    <>
      {limit ? null : (
        <TextNumber
          label={model.between ? t("from") : t("atLeast", { per })}
          name="least"
          value={model.least}
          error={errors.requirement}
          onChange={(least) => change({ least })}
        />
      )}
      {limit || model.between ? (
        <TextNumber
          label={limit ? t("atMost", { per }) : t("to")}
          name="most"
          value={model.most}
          error={limit ? errors.requirement : undefined}
          onChange={(most) => change({ most })}
        />
      ) : null}
    </>
  );
}

function RhythmUnitField(fields: Fields) {
  const t = useT(goalFormWords);
  return <UnitField {...fields} placeholder={fields.model.by === "count" ? t("times") : t("pagesMin")} />;
}

function BetweenBox({ model, change }: Fields) {
  const t = useT(goalFormWords);
  if (model.kind === "limit") return null;
  return (
    <Checkbox checked={model.between} onChange={(event) => change({ between: event.target.checked })}>
      {t("upperBound")}
    </Checkbox>
  );
}

/** Until when, and how many kept periods are the end of it. */
function EndDetails({ model, change, errors, children }: Fields & { children: ReactNode }) {
  const t = useT(goalFormWords);
  return (
    <details className={styles.more}>
      <summary>{t("untilSection")}</summary>
      <div className={styles.inside}>
        <div className={styles.row}>
          <DueField model={model} change={change} errors={errors} />
          <TextNumber
            label={model.kind === "limit" ? t("keptPeriodsToReach") : t("timesToKeepIt")}
            optional
            name="successes"
            hint={t("timesToKeepHint")}
            value={model.successes}
            error={errors.target}
            onChange={(successes) => change({ successes })}
          />
        </div>
        {children}
      </div>
    </details>
  );
}
