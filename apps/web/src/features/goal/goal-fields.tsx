"use client";
import type { Area } from "@cairn/core/area";
import { COLOURS } from "@cairn/core/goal";
import type { Plan } from "@cairn/core/plan";
import { rateOf } from "@cairn/core/plan-row";
import { stepOf } from "@cairn/core/quick-amount";
import { formatDay, formatNumber, formatWeekday } from "../../lib/format.ts";
import { goalFormWords } from "../../messages/en/goal-form.ts";
import { useSay } from "../../messages/language.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Chip, Chips } from "../../ui/chip.tsx";
import { Field, FieldGroup } from "../../ui/field.tsx";
import type { FormErrors } from "../../ui/form.tsx";
import { Pebble, pebbleShape } from "../../ui/pebble.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea, TextInput } from "../../ui/text-input.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./goal-form.module.css";
import type { GoalModel } from "./goal-model.ts";
import { GoalPicker, useGoalNames } from "./goal-picker.tsx";

export type Fields = {
  model: GoalModel;
  change: (part: Partial<GoalModel>) => void;
  errors: FormErrors;
  locale: string;
  /** The plan as core completes it, while everything is right: what was not said is shown. */
  derived: Plan | null;
  /** Of a goal that is there what it counts in is edited alone, and its plan is changed alone; a new goal shows both. */
  part?: "about" | "plan";
};

const KINDS = ["number", "habit", "limit", "done", "bigger"] as const;

/** Four cards, one choice. */
export function KindField({ model, change }: Fields) {
  const say = useSay(goalFormWords);
  return (
    <FieldGroup label={say("whatKindOfGoal")}>
      <div className={styles.kinds}>
        {KINDS.map((kind) => (
          <label key={kind} className={styles.kind}>
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={model.kind === kind}
              onChange={() => change({ kind })}
            />
            <b>{say(`kind.${kind}`)}</b>
            <span>{say(`example.${kind}`)}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** What every goal has: a name, a first day, a place and a colour. */
export function AboutFields({
  model,
  change,
  errors,
  areas,
  own,
}: Fields & {
  areas: readonly Area[];
  /** The goal itself, which cannot be a part of itself; null before it is there. */
  own: string | null;
}) {
  const say = useSay(goalFormWords);
  const objectives = useGoalNames("", "objective", model.parentId === "" ? null : model.parentId);
  return (
    <>
      <Field label={say("name")} error={errors.title}>
        {(control) => (
          <TextInput
            {...control}
            name="title"
            autoComplete="off"
            value={model.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <details className={styles.more} open={errors.parentId || errors.weight ? true : undefined}>
        <summary>{say("whyAreaColourFirst")}</summary>
        <div className={styles.inside}>
          <Field label={say("whyItMatters")} optional error={errors.why}>
            {(control) => (
              <TextArea
                {...control}
                value={model.why}
                onChange={(event) => change({ why: event.target.value })}
              />
            )}
          </Field>
          <div className={styles.pair}>
            <Field label={say("area")} optional error={errors.area}>
              {(control) => (
                <Select
                  {...control}
                  value={model.areaId}
                  onChange={(event) => change({ areaId: event.target.value })}
                >
                  <option value="">{say("none")}</option>
                  {areas.map((area) => (
                    <option key={area.id} value={area.id}>
                      {area.name}
                    </option>
                  ))}
                  <option value="new">{say("aNewArea")}</option>
                </Select>
              )}
            </Field>
            {model.areaId === "new" ? (
              <Field label={say("itsName")}>
                {(control) => (
                  <TextInput
                    {...control}
                    maxLength={60}
                    value={model.newArea}
                    onChange={(event) => change({ newArea: event.target.value })}
                  />
                )}
              </Field>
            ) : null}
          </div>
          {objectives.names.some(({ id }) => id !== own) || errors.parentId ? (
            <div className={styles.pair}>
              <div className={styles.inside}>
                <GoalPicker
                  label={say("partOf")}
                  none={say("noBiggerGoal")}
                  optional
                  kind="objective"
                  value={model.parentId}
                  error={errors.parentId}
                  without={({ id }) => id === own}
                  onChange={(parentId) => change({ parentId })}
                />
              </div>
              {model.parentId === "" ? null : (
                <TextNumber
                  label={say("howMuchItCounts")}
                  name="weight"
                  hint={say("usual")}
                  value={model.weight}
                  error={errors.weight}
                  onChange={(weight) => change({ weight })}
                />
              )}
            </div>
          ) : null}
          <FieldGroup label={say("colour")}>
            <div className={styles.colours}>
              {COLOURS.map((colour, index) => (
                <label key={colour} className={styles.colour}>
                  <input
                    type="radio"
                    name="colour"
                    value={colour}
                    checked={model.colour === colour}
                    onChange={() => change({ colour })}
                  />
                  <Pebble colour={colour} shape={pebbleShape(index)} size="m" fill={0.6} />
                  <VisuallyHidden>{say(`colour.${colour}`)}</VisuallyHidden>
                </label>
              ))}
            </div>
          </FieldGroup>
          <Field
            label={say("firstDay")}
            error={errors.start && /day|start/i.test(errors.start) ? errors.start : undefined}
          >
            {(control) => (
              <TextInput
                {...control}
                type="date"
                className={styles.short}
                value={model.start}
                onChange={(event) => event.target.value !== "" && change({ start: event.target.value })}
              />
            )}
          </Field>
        </div>
      </details>
    </>
  );
}

const ENTRIES = ["sum", "count", "last", "best"] as const;

/** Reach a number: what counts, from where to where, and two of target, day and rate. */
export function NumberFields({ model, change, errors, locale, derived, part }: Fields) {
  const say = useSay(goalFormWords);
  const adds = model.entries === "sum" || model.entries === "count";
  const rate = model.rate.trim() === "" && derived ? rateOf(derived, model.ratePer) : null;
  const derivedRate = rate
    ? say(`rate.${rate.per}`, { amount: formatNumber(rate.amount, locale, { decimals: 2 }) })
    : null;
  return (
    <>
      {part ? null : (
        <div className={styles.pair}>
          <Field label={say("whatDoYourEntries")}>
            {(control) => (
              <Select
                {...control}
                value={model.entries}
                onChange={(event) => {
                  const entries = ENTRIES.find((value) => value === event.target.value) ?? "sum";
                  change({ entries });
                }}
              >
                {ENTRIES.map((value) => (
                  <option key={value} value={value}>
                    {say(`entries.${value}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {model.entries === "count" ? null : (
            <FieldGroup label={say("whichWay")} error={errors.direction}>
              <Segmented
                label={say("whichWay")}
                value={model.direction}
                onChange={(direction) => change({ direction })}
                choices={[
                  { value: "up", label: model.entries === "best" ? say("moreIsBetter") : say("up") },
                  { value: "down", label: model.entries === "best" ? say("lessIsBetter") : say("down") },
                ]}
              />
            </FieldGroup>
          )}
        </div>
      )}
      <div className={styles.row}>
        {part === "plan" ? null : (
          <TextNumber
            label={
              model.direction === "down" && model.entries === "sum"
                ? say("amountLeftToStart")
                : say("whereYouStart")
            }
            optional
            name="start"
            value={model.from}
            error={errors.start && !/day|start/i.test(errors.start) ? errors.start : undefined}
            onChange={(from) => change({ from })}
          />
        )}
        {part === "about" ? null : (
          <TextNumber
            label={say("target")}
            name="target"
            value={model.target}
            error={errors.target}
            onChange={(target) => change({ target })}
          />
        )}
        {part === "plan" ? null : (
          <UnitField model={model} change={change} errors={errors} placeholder={say("kmPages")} />
        )}
      </div>
      {part === "about" ? null : (
        <div className={styles.row}>
          <DueField
            model={model}
            change={change}
            errors={errors}
            hint={
              model.due === "" && derived?.due
                ? say("atThatRate", { due: formatDay(derived.due, locale, model.start) })
                : undefined
            }
          />
          {adds ? (
            <>
              <TextNumber
                label={say("orHowMuch")}
                optional
                name="rate"
                value={model.rate}
                error={errors.rate}
                hint={derivedRate ? say("thatMakes", { rate: derivedRate }) : undefined}
                onChange={(rate) => change({ rate })}
              />
              <Field label={say("each")}>
                {(control) => (
                  <Select
                    {...control}
                    value={model.ratePer}
                    onChange={(event) =>
                      change({
                        ratePer:
                          event.target.value === "day"
                            ? "day"
                            : event.target.value === "month"
                              ? "month"
                              : "week",
                      })
                    }
                  >
                    <option value="day">{say("each.day")}</option>
                    <option value="week">{say("each.week")}</option>
                    <option value="month">{say("each.month")}</option>
                  </Select>
                )}
              </Field>
            </>
          ) : null}
        </div>
      )}
      {model.entries === "count" || part === "plan" ? null : (
        <details className={styles.more} open={errors.step ? true : undefined}>
          <summary>{say("smallestStep")}</summary>
          <div className={styles.inside}>
            <StepField model={model} change={change} errors={errors} locale={locale} />
          </div>
        </details>
      )}
    </>
  );
}

const CADENCES = ["day", "weekdays", "week", "month", "weeks"] as const;

/** Habits and limits: how often, how much, until when. For what is to get done: only the day. */
export function RhythmFields(fields: Fields) {
  const say = useSay(goalFormWords);
  const { model, change, errors, locale, part } = fields;
  if (model.kind !== "habit" && model.kind !== "limit")
    return part === "about" ? null : <DoneFields {...fields} />;
  const limit = model.kind === "limit";
  const unit = model.by === "count" ? model.unit || say("times") : model.unit;
  const period = say(`per.${model.cadence}`);
  const per = unit ? say("unitPer", { unit, per: period }) : period;
  if (part === "about")
    return (
      <div className={styles.pair}>
        <UnitField
          model={model}
          change={change}
          errors={errors}
          placeholder={model.by === "count" ? say("times") : say("pagesMin")}
        />
        {model.by === "count" ? null : (
          <StepField model={model} change={change} errors={errors} locale={locale} />
        )}
      </div>
    );
  return (
    <>
      <div className={styles.pair}>
        <Field label={say("howOften")} error={model.cadence === "weekdays" ? undefined : errors.cadence}>
          {(control) => (
            <Select
              {...control}
              value={model.cadence}
              onChange={(event) =>
                change({
                  cadence: CADENCES.find((value) => value === event.target.value) ?? "day",
                })
              }
            >
              {CADENCES.map((value) => (
                <option key={value} value={value}>
                  {say(`cadence.${value}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {model.cadence === "weeks" ? (
          <TextNumber
            label={say("howManyWeeks")}
            name="every"
            value={model.every}
            error={errors.cadence}
            onChange={(every) => change({ every })}
          />
        ) : null}
      </div>
      {model.cadence === "weekdays" ? (
        <FieldGroup label={say("whichDays")} error={errors.cadence}>
          <Chips label={say("daysOfTheWeek")}>
            {([1, 2, 3, 4, 5, 6, 7] as const).map((day) => (
              <Chip
                key={day}
                pressed={model.days.includes(day)}
                onClick={() =>
                  change({
                    days: model.days.includes(day)
                      ? model.days.filter((other) => other !== day)
                      : [...model.days, day].sort(),
                  })
                }
              >
                {formatWeekday(day, locale, "short")}
              </Chip>
            ))}
          </Chips>
        </FieldGroup>
      ) : null}
      {part ? null : (
        <Field label={say("whatCounts")}>
          {(control) => (
            <Select
              {...control}
              value={model.by}
              onChange={(event) =>
                change({
                  by: event.target.value === "sum" ? "sum" : event.target.value === "mean" ? "mean" : "count",
                })
              }
            >
              <option value="count">{say("howOftenIDo")}</option>
              <option value="sum">{say("howMuchAmountsAdd")}</option>
              <option value="mean">{say("theAverageOfThe")}</option>
            </Select>
          )}
        </Field>
      )}
      <div className={styles.row}>
        {limit ? null : (
          <TextNumber
            label={model.between ? say("from") : say("atLeast", { per })}
            name="least"
            value={model.least}
            error={errors.requirement}
            onChange={(least) => change({ least })}
          />
        )}
        {limit || model.between ? (
          <TextNumber
            label={limit ? say("atMost", { per }) : say("to")}
            name="most"
            value={model.most}
            error={limit ? errors.requirement : undefined}
            onChange={(most) => change({ most })}
          />
        ) : null}
        {part ? null : (
          <UnitField
            model={model}
            change={change}
            errors={errors}
            placeholder={model.by === "count" ? say("times") : say("pagesMin")}
          />
        )}
      </div>
      {limit ? null : (
        <Checkbox checked={model.between} onChange={(event) => change({ between: event.target.checked })}>
          {say("notMoreThanA")}
        </Checkbox>
      )}
      <details className={styles.more}>
        <summary>{say("untilWhenAndHow")}</summary>
        <div className={styles.inside}>
          <div className={styles.row}>
            <DueField model={model} change={change} errors={errors} optional />
            <TextNumber
              label={limit ? say("keptPeriodsToReach") : say("timesToKeepIt")}
              optional
              name="successes"
              hint={say("sixtyByJune")}
              value={model.successes}
              error={errors.target}
              onChange={(successes) => change({ successes })}
            />
          </div>
          {model.by === "count" || part ? null : (
            <StepField model={model} change={change} errors={errors} locale={locale} />
          )}
        </div>
      </details>
    </>
  );
}

/** What has no amount: whether it goes step by step, and the day. */
function DoneFields({ model, change, errors, part }: Fields) {
  const say = useSay(goalFormWords);
  return (
    <>
      {part || model.kind === "bigger" ? null : (
        <FieldGroup label={say("howDoesItGo")}>
          <Segmented
            label={say("howDoesItGo")}
            value={model.steps ? "steps" : "once"}
            onChange={(value) => change({ steps: value === "steps" })}
            choices={[
              { value: "steps", label: say("stepByStep") },
              { value: "once", label: say("doneOrNot") },
            ]}
          />
        </FieldGroup>
      )}
      <DueField model={model} change={change} errors={errors} />
    </>
  );
}

type Some = Pick<Fields, "model" | "change" | "errors">;

function DueField({
  model,
  change,
  errors,
  hint,
  optional = true,
}: Some & { hint?: string | undefined; optional?: boolean }) {
  const say = useSay(goalFormWords);
  return (
    <Field label={say("byWhen")} optional={optional} error={errors.due} hint={hint}>
      {(control) => (
        <TextInput
          {...control}
          type="date"
          min={model.start}
          value={model.due}
          onChange={(event) => change({ due: event.target.value })}
        />
      )}
    </Field>
  );
}

function UnitField({ model, change, errors, placeholder }: Some & { placeholder: string }) {
  const say = useSay(goalFormWords);
  return (
    <Field label={say("countedIn")} optional error={errors.unit}>
      {(control) => (
        <TextInput
          {...control}
          name="unit"
          autoComplete="off"
          autoCapitalize="none"
          placeholder={placeholder}
          value={model.unit}
          onChange={(event) => change({ unit: event.target.value })}
        />
      )}
    </Field>
  );
}

function StepField({ model, change, errors, locale }: Some & Pick<Fields, "locale">) {
  const say = useSay(goalFormWords);
  return (
    <TextNumber
      label={say("smallestStep")}
      optional
      name="step"
      hint={say("whatIsLeftTo", { step: formatNumber(stepOf(model.unit.trim()), locale) })}
      value={model.step}
      error={errors.step}
      onChange={(step) => change({ step })}
    />
  );
}

function TextNumber({
  label,
  name,
  value,
  error,
  hint,
  optional = false,
  onChange,
}: {
  label: string;
  name: string;
  value: string;
  error?: string | undefined;
  hint?: string | undefined;
  optional?: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <Field label={label} optional={optional} error={error} hint={hint}>
      {(control) => (
        <TextInput
          {...control}
          name={name}
          inputMode="decimal"
          autoComplete="off"
          className={styles.number}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
