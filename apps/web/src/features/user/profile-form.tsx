"use client";

import { useState } from "react";
import { formatInstant, formatNumber } from "../../lib/format.ts";
import { validate } from "../../lib/validate.ts";
import { fieldErrors } from "../../trpc/errors.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form, type FormErrors, FormFoot } from "../../ui/form.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toast-store.ts";
import { changeOf, useMe, useUpdateUser } from "./use-user.ts";
import { ProfileChange } from "./user-change.ts";

/** The words of Cairn are English; numbers and days are written as in any of these. */
const LOCALES = [
  "en-GB",
  "en-US",
  "en-AU",
  "en-CA",
  "en-IE",
  "en-IN",
  "en-NZ",
  "en-ZA",
  "cs-CZ",
  "da-DK",
  "de-AT",
  "de-CH",
  "de-DE",
  "es-ES",
  "es-MX",
  "fi-FI",
  "fr-CA",
  "fr-FR",
  "it-IT",
  "ja-JP",
  "ko-KR",
  "nb-NO",
  "nl-NL",
  "pl-PL",
  "pt-BR",
  "pt-PT",
  "sv-SE",
  "tr-TR",
  "uk-UA",
];
const names = new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" });

export function ProfileForm() {
  const me = useMe();
  const update = useUpdateUser({ shown: true });
  const [errors, setErrors] = useState<FormErrors>({});
  const [locale, setLocale] = useState(me.locale);
  const locales = LOCALES.includes(me.locale) ? LOCALES : [me.locale, ...LOCALES];

  function submit(data: FormData) {
    const checked = validate(ProfileChange, {
      name: String(data.get("name")),
      locale: String(data.get("locale")),
    });
    setErrors(checked.errors ?? {});
    if (checked.errors) return;
    update.mutate(changeOf(checked.value), {
      onSuccess: () => toast({ message: "Saved." }),
      onError: (error) => setErrors(fieldErrors(error)),
    });
  }

  return (
    <Form errors={errors} onSubmit={submit}>
      <Field label="Name" error={errors.name}>
        {(control) => <TextInput {...control} name="name" autoComplete="name" defaultValue={me.name} />}
      </Field>
      <Field label="E-mail" hint="It is what you sign in with.">
        {(control) => <TextInput {...control} type="email" value={me.email} readOnly />}
      </Field>
      <Field
        label="Numbers and dates as in"
        hint={`${formatNumber(12345.6, locale)} · ${formatInstant("2026-12-31T15:30:00Z", locale, "UTC")}`}
        error={errors.locale}
      >
        {(control) => (
          <Select
            {...control}
            name="locale"
            value={locale}
            onChange={(event) => setLocale(event.target.value)}
          >
            {locales.map((value) => (
              <option key={value} value={value}>
                {names.of(value) ?? value}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <FormFoot>
        <Button type="submit" variant="primary" busy={update.isPending}>
          Save
        </Button>
      </FormFoot>
    </Form>
  );
}
