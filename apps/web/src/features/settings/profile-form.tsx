"use client";

import { formatInstant, formatNumber } from "@cairn/text/format";
import { userWords } from "@cairn/text/messages/en/user";
import { languageOf } from "@cairn/text/messages/languages";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSavedChange } from "../../data/account/use-saved-change.ts";
import { ProfileChange } from "../../data/account/user-change.ts";
import { useMe } from "../../data/use-user.ts";
import { useT } from "../../messages/language.tsx";
import { validate } from "../../messages/validate.ts";
import { fieldErrors } from "../../trpc/error-text.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/form/field.tsx";
import { Form, type FormErrors, FormFoot } from "../../ui/form/form.tsx";
import { Select } from "../../ui/form/select.tsx";
import { TextInput } from "../../ui/form/text-input.tsx";

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

export function ProfileForm() {
  // What is taken back is shown by a form anew.
  const [round, setRound] = useState(0);
  return <ProfileFields key={round} onUndone={() => setRound(round + 1)} />;
}

function ProfileFields({ onUndone }: { onUndone: () => void }) {
  const t = useT(userWords);
  const me = useMe();
  const router = useRouter();
  const { save, busy } = useSavedChange({ shown: true });
  const [errors, setErrors] = useState<FormErrors>({});

  function submit(data: FormData) {
    const checked = validate(ProfileChange, {
      name: String(data.get("name")),
      locale: String(data.get("locale")),
    });
    setErrors(checked.errors ?? {});
    if (checked.errors) return;
    save(checked.value, {
      // The page is said anew, in what may be another language.
      onSaved: () => router.refresh(),
      onUndone: () => {
        router.refresh();
        onUndone();
      },
      onRefused: (error) => setErrors(fieldErrors(error)),
    });
  }

  return (
    <Form errors={errors} onSubmit={submit}>
      <Field label={t("name")} error={errors.name}>
        {(control) => <TextInput {...control} name="name" autoComplete="name" defaultValue={me.name} />}
      </Field>
      <Field label={t("email")} hint={t("emailHint")}>
        {(control) => <TextInput {...control} type="email" value={me.email} readOnly />}
      </Field>
      <LocaleField error={errors.locale} />
      <FormFoot>
        <Button type="submit" variant="primary" busy={busy}>
          {t("save")}
        </Button>
      </FormFoot>
    </Form>
  );
}

/** How numbers and dates are written, with an example of each. */
function LocaleField({ error }: { error: string | undefined }) {
  const t = useT(userWords);
  const me = useMe();
  const names = new Intl.DisplayNames(languageOf(me.locale), {
    type: "language",
    languageDisplay: "standard",
  });
  const [locale, setLocale] = useState(me.locale);
  const locales = LOCALES.includes(me.locale) ? LOCALES : [me.locale, ...LOCALES];
  return (
    <Field
      label={t("localeField")}
      hint={`${formatNumber(12345.6, locale)} · ${formatInstant("2026-12-31T15:30:00Z", locale, "UTC")}`}
      error={error}
    >
      {(control) => (
        <Select {...control} name="locale" value={locale} onChange={(event) => setLocale(event.target.value)}>
          {locales.map((value) => (
            <option key={value} value={value}>
              {names.of(value) ?? value}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
