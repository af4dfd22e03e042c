"use client";
import { formatClock, formatInstant, formatWeekday } from "@cairn/text/format";
import { userWords } from "@cairn/text/messages/en/user";
import { useEffect, useState } from "react";
import { useSavedChange } from "../../data/account/use-saved-change.ts";
import { DaysChange } from "../../data/account/user-change.ts";
import { useMe } from "../../data/use-user.ts";
import { useT } from "../../messages/language.tsx";
import { validate } from "../../messages/validate.ts";
import { fieldErrors } from "../../trpc/error-text.ts";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Field } from "../../ui/form/field.tsx";
import { Form, type FormErrors, FormFoot } from "../../ui/form/form.tsx";
import { Select } from "../../ui/form/select.tsx";
import { placeOf, zoneElsewhere } from "./zone.ts";

const DAY_STARTS = [0, 60, 120, 180, 240, 300, 360];
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** @param zones the IANA names that the server knows */
export function DaysForm({ zones }: { zones: readonly string[] }) {
  // What is taken back is shown by a form anew.
  const [round, setRound] = useState(0);
  return <DaysFields key={round} zones={zones} onUndone={() => setRound(round + 1)} />;
}

function DaysFields({ zones, onUndone }: { zones: readonly string[]; onUndone: () => void }) {
  const t = useT(userWords);
  const { save, busy } = useSavedChange({ shown: true });
  const [errors, setErrors] = useState<FormErrors>({});

  function submit(data: FormData) {
    const checked = validate(DaysChange, {
      zone: String(data.get("zone")),
      dayStart: Number(data.get("dayStart")),
      weekStart: Number(data.get("weekStart")),
    });
    setErrors(checked.errors ?? {});
    if (checked.errors) return;
    save(checked.value, {
      message: t("daysSaved"),
      onUndone,
      onRefused: (error) => setErrors(fieldErrors(error)),
    });
  }

  return (
    <Form errors={errors} onSubmit={submit}>
      <ZoneField zones={zones} error={errors.zone} />
      <DayStartField error={errors.dayStart} />
      <WeekStartField error={errors.weekStart} />
      <FormFoot>
        <Button type="submit" variant="primary" busy={busy}>
          {t("save")}
        </Button>
      </FormFoot>
    </Form>
  );
}

type FieldProps = { error: string | undefined };

/** The zone that days turn by, with the clock there; a device that is elsewhere offers its own. */
function ZoneField({ zones, error }: FieldProps & { zones: readonly string[] }) {
  const t = useT(userWords);
  const me = useMe();
  const [zone, setZone] = useState(me.zone);
  // Only the browser knows where the device is, and only after the page is there.
  const [here, setHere] = useState<{ now: number } | null>(null);
  useEffect(() => setHere({ now: Date.now() }), []);
  const known = zones.includes(me.zone) ? zones : [me.zone, ...zones];
  const elsewhere = here && zoneElsewhere(zone, here.now);
  const clock = here && formatInstant(new Date(here.now).toISOString(), me.locale, zone);
  return (
    <>
      <Field
        label={t("timeZone")}
        hint={clock ? t("itIsThere", { time: clock }) : t("whereYourDaysAre")}
        error={error}
      >
        {(control) => (
          <Select {...control} name="zone" value={zone} onChange={(event) => setZone(event.target.value)}>
            {elsewhere && !known.includes(elsewhere) ? (
              <option value={elsewhere}>{placeOf(elsewhere)}</option>
            ) : null}
            {known.map((value) => (
              <option key={value} value={value}>
                {value.replaceAll("_", " ")}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {elsewhere ? (
        <div>
          <Chip onClick={() => setZone(elsewhere)}>{t("zoneSuggestion", { place: placeOf(elsewhere) })}</Chip>
        </div>
      ) : null}
    </>
  );
}

function DayStartField({ error }: FieldProps) {
  const t = useT(userWords);
  const { dayStart, locale } = useMe();
  return (
    <Field label={t("yourDayBeginsAt")} hint={t("dayStartHint")} error={error}>
      {(control) => (
        <Select {...control} name="dayStart" defaultValue={dayStart}>
          {(DAY_STARTS.includes(dayStart) ? DAY_STARTS : [dayStart, ...DAY_STARTS]).map((minutes) => (
            <option key={minutes} value={minutes}>
              {formatClock(minutes, locale)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function WeekStartField({ error }: FieldProps) {
  const t = useT(userWords);
  const { weekStart, locale } = useMe();
  return (
    <Field label={t("yourWeekBeginsOn")} hint={t("weekStartHint")} error={error}>
      {(control) => (
        <Select {...control} name="weekStart" defaultValue={weekStart}>
          {WEEKDAYS.map((weekday) => (
            <option key={weekday} value={weekday}>
              {formatWeekday(weekday, locale)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
