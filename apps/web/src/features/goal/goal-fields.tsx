"use client";
import type { Area } from "@cairn/core/area";
import { COLOURS } from "@cairn/core/goal";
import type { Plan } from "@cairn/core/plan";
import { rateOf } from "@cairn/core/plan-row";
import { stepOf } from "@cairn/core/quick-amount";
import { formatDay, formatNumber, formatWeekday } from "../../lib/format.ts";
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

const KINDS = [
  { kind: "number", title: "Reach a number", text: "Run 500 km by December, save £6,000, weigh 72 kg" },
  { kind: "habit", title: "Keep a habit", text: "Meditate daily, the gym 3 times a week" },
  { kind: "limit", title: "Stay under", text: "No more than 2 coffees a day" },
  { kind: "done", title: "Get it done", text: "Ship the website by 1 February" },
  { kind: "bigger", title: "A bigger goal made of others", text: "Get fit: the run, the gym and the sleep" },
] as const;

/** Four cards, one choice. */
export function KindField({ model, change }: Fields) {
  return (
    <FieldGroup label="What kind of goal is it?">
      <div className={styles.kinds}>
        {KINDS.map(({ kind, title, text }) => (
          <label key={kind} className={styles.kind}>
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={model.kind === kind}
              onChange={() => change({ kind })}
            />
            <b>{title}</b>
            <span>{text}</span>
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
  const objectives = useGoalNames("", "objective", model.parentId === "" ? null : model.parentId);
  return (
    <>
      <Field label="Name" error={errors.title}>
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
        <summary>Why, area, colour, first day</summary>
        <div className={styles.inside}>
          <Field label="Why it matters" optional error={errors.why}>
            {(control) => (
              <TextArea
                {...control}
                value={model.why}
                onChange={(event) => change({ why: event.target.value })}
              />
            )}
          </Field>
          <div className={styles.pair}>
            <Field label="Area" optional error={errors.area}>
              {(control) => (
                <Select
                  {...control}
                  value={model.areaId}
                  onChange={(event) => change({ areaId: event.target.value })}
                >
                  <option value="">None</option>
                  {areas.map((area) => (
                    <option key={area.id} value={area.id}>
                      {area.name}
                    </option>
                  ))}
                  <option value="new">A new area</option>
                </Select>
              )}
            </Field>
            {model.areaId === "new" ? (
              <Field label="Its name">
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
                  label="Part of"
                  none="No bigger goal"
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
                  label="How much it counts there"
                  name="weight"
                  hint="1 is usual; 2 counts double."
                  value={model.weight}
                  error={errors.weight}
                  onChange={(weight) => change({ weight })}
                />
              )}
            </div>
          ) : null}
          <FieldGroup label="Colour">
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
                  <VisuallyHidden>{colour}</VisuallyHidden>
                </label>
              ))}
            </div>
          </FieldGroup>
          <Field
            label="First day"
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

const ENTRIES = [
  { value: "sum", label: "They add up (kilometres, pages, money)" },
  { value: "count", label: "Each entry is one (books, sessions)" },
  { value: "last", label: "The latest one counts (weight, balance)" },
  { value: "best", label: "The best one counts (heaviest lift, fastest run)" },
] as const;

/** Reach a number: what counts, from where to where, and two of target, day and rate. */
export function NumberFields({ model, change, errors, locale, derived, part }: Fields) {
  const adds = model.entries === "sum" || model.entries === "count";
  const rate = model.rate.trim() === "" && derived ? rateOf(derived, model.ratePer) : null;
  const derivedRate = rate ? `${formatNumber(rate.amount, locale, { decimals: 2 })} a ${rate.per}` : null;
  return (
    <>
      {part ? null : (
        <div className={styles.pair}>
          <Field label="What do your entries mean?">
            {(control) => (
              <Select
                {...control}
                value={model.entries}
                onChange={(event) => {
                  const entries = ENTRIES.find(({ value }) => value === event.target.value)?.value ?? "sum";
                  change({ entries });
                }}
              >
                {ENTRIES.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {model.entries === "count" ? null : (
            <FieldGroup label="Which way?" error={errors.direction}>
              <Segmented
                label="Which way?"
                value={model.direction}
                onChange={(direction) => change({ direction })}
                choices={[
                  { value: "up", label: model.entries === "best" ? "More is better" : "Up" },
                  { value: "down", label: model.entries === "best" ? "Less is better" : "Down" },
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
                ? "Amount left to start with"
                : "Where you start"
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
            label="Target"
            name="target"
            value={model.target}
            error={errors.target}
            onChange={(target) => change({ target })}
          />
        )}
        {part === "plan" ? null : (
          <UnitField model={model} change={change} errors={errors} placeholder="km, £, pages" />
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
                ? `At that rate: ${formatDay(derived.due, locale, model.start)}`
                : undefined
            }
          />
          {adds ? (
            <>
              <TextNumber
                label="Or how much"
                optional
                name="rate"
                value={model.rate}
                error={errors.rate}
                hint={derivedRate ? `That makes ${derivedRate}` : undefined}
                onChange={(rate) => change({ rate })}
              />
              <Field label="Each">
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
                    <option value="day">day</option>
                    <option value="week">week</option>
                    <option value="month">month</option>
                  </Select>
                )}
              </Field>
            </>
          ) : null}
        </div>
      )}
      {model.entries === "count" || part === "plan" ? null : (
        <details className={styles.more} open={errors.step ? true : undefined}>
          <summary>Smallest step</summary>
          <div className={styles.inside}>
            <StepField model={model} change={change} errors={errors} />
          </div>
        </details>
      )}
    </>
  );
}

const CADENCES = [
  { value: "day", label: "Every day" },
  { value: "weekdays", label: "On chosen days" },
  { value: "week", label: "Every week" },
  { value: "month", label: "Every month" },
  { value: "weeks", label: "Every few weeks" },
] as const;
const PER: Record<GoalModel["cadence"], string> = {
  day: "a day",
  weekdays: "on each of these days",
  week: "a week",
  month: "a month",
  weeks: "in these weeks",
};

/** Habits and limits: how often, how much, until when. For what is to get done: only the day. */
export function RhythmFields(fields: Fields) {
  const { model, change, errors, locale, part } = fields;
  if (model.kind !== "habit" && model.kind !== "limit")
    return part === "about" ? null : <DoneFields {...fields} />;
  const limit = model.kind === "limit";
  const unit = model.by === "count" ? model.unit || "times" : model.unit;
  if (part === "about")
    return (
      <div className={styles.pair}>
        <UnitField
          model={model}
          change={change}
          errors={errors}
          placeholder={model.by === "count" ? "times" : "pages, min"}
        />
        {model.by === "count" ? null : <StepField model={model} change={change} errors={errors} />}
      </div>
    );
  return (
    <>
      <div className={styles.pair}>
        <Field label="How often?" error={model.cadence === "weekdays" ? undefined : errors.cadence}>
          {(control) => (
            <Select
              {...control}
              value={model.cadence}
              onChange={(event) =>
                change({
                  cadence: CADENCES.find(({ value }) => value === event.target.value)?.value ?? "day",
                })
              }
            >
              {CADENCES.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {model.cadence === "weeks" ? (
          <TextNumber
            label="How many weeks"
            name="every"
            value={model.every}
            error={errors.cadence}
            onChange={(every) => change({ every })}
          />
        ) : null}
      </div>
      {model.cadence === "weekdays" ? (
        <FieldGroup label="Which days?" error={errors.cadence}>
          <Chips label="Days of the week">
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
        <Field label="What counts?">
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
              <option value="count">How often I do it: each entry is one</option>
              <option value="sum">How much: amounts add up (pages, minutes)</option>
              <option value="mean">The average of the amounts (hours of sleep)</option>
            </Select>
          )}
        </Field>
      )}
      <div className={styles.row}>
        {limit ? null : (
          <TextNumber
            label={model.between ? "From" : `At least, ${unit ? `${unit} ` : ""}${PER[model.cadence]}`}
            name="least"
            value={model.least}
            error={errors.requirement}
            onChange={(least) => change({ least })}
          />
        )}
        {limit || model.between ? (
          <TextNumber
            label={limit ? `At most, ${unit ? `${unit} ` : ""}${PER[model.cadence]}` : "To"}
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
            placeholder={model.by === "count" ? "times" : "pages, min"}
          />
        )}
      </div>
      {limit ? null : (
        <Checkbox checked={model.between} onChange={(event) => change({ between: event.target.checked })}>
          Not more than a second number either
        </Checkbox>
      )}
      <details className={styles.more}>
        <summary>Until when, and how many</summary>
        <div className={styles.inside}>
          <div className={styles.row}>
            <DueField model={model} change={change} errors={errors} optional />
            <TextNumber
              label={limit ? "Kept periods to reach" : "Times to keep it"}
              optional
              name="successes"
              hint="60 by June: then the line counts these."
              value={model.successes}
              error={errors.target}
              onChange={(successes) => change({ successes })}
            />
          </div>
          {model.by === "count" || part ? null : <StepField model={model} change={change} errors={errors} />}
        </div>
      </details>
    </>
  );
}

/** What has no amount: whether it goes step by step, and the day. */
function DoneFields({ model, change, errors, part }: Fields) {
  return (
    <>
      {part || model.kind === "bigger" ? null : (
        <FieldGroup label="How does it go?">
          <Segmented
            label="How does it go?"
            value={model.steps ? "steps" : "once"}
            onChange={(value) => change({ steps: value === "steps" })}
            choices={[
              { value: "steps", label: "Step by step" },
              { value: "once", label: "Done or not" },
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
  return (
    <Field label="By when" optional={optional} error={errors.due} hint={hint}>
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
  return (
    <Field label="Counted in" optional error={errors.unit}>
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

function StepField({ model, change, errors }: Some) {
  return (
    <TextNumber
      label="Smallest step"
      optional
      name="step"
      hint={`What is left to do is rounded up to it. Usually ${stepOf(model.unit.trim())}.`}
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
