"use client";
import type { AppRouter } from "@cairn/api/root";
import { SignUp } from "@cairn/core/model/user";
import { doorWords } from "@cairn/text/messages/en/door";
import { createTRPCClient, httpLink } from "@trpc/client";
import type { Route } from "next";
import { useState } from "react";
import { withPasswordRule } from "../../data/account/password-rule.ts";
import { signIn } from "../../data/account/sign-in.ts";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { validate } from "../../messages/validate.ts";
import { fieldErrors } from "../../trpc/error-text.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/form/field.tsx";
import { Form, type FormErrors } from "../../ui/form/form.tsx";
import { PasswordInput } from "../../ui/form/password-input.tsx";
import { TextInput } from "../../ui/form/text-input.tsx";

export function SignUpForm({ next, passwordMin }: { next: Route; passwordMin: number }) {
  const t = useT(doorWords);
  const [errors, setErrors] = useState<FormErrors>({});
  const [busy, setBusy] = useState(false);

  async function submit(data: FormData) {
    const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
    const password = String(data.get("password"));
    const checked = validate(SignUp, {
      name: String(data.get("name")),
      email: String(data.get("email")),
      password,
      // Detected, not asked: both can be changed in Settings.
      zone: timeZone,
      locale: navigator.language || locale,
    });
    const refused = withPasswordRule(checked.errors, "password", password, passwordMin);
    setErrors(refused ?? {});
    if (refused || checked.errors) return;
    setBusy(true);
    try {
      const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: "/api/trpc" })] });
      await client.user.signUp.mutate(checked.value);
    } catch (error) {
      setBusy(false);
      return setErrors(fieldErrors(error));
    }
    const refusal = await signIn(checked.value);
    // The account is there in any case; where signing in did not work at once, the door is the place to be.
    window.location.assign(refusal === null ? next : paths.signIn(next));
  }

  return (
    <Form errors={errors} onSubmit={submit}>
      <Field label={t("name")} error={errors.name}>
        {(control) => <TextInput {...control} name="name" autoComplete="name" />}
      </Field>
      <Field label={t("email")} error={errors.email}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            name="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <Field label={t("password")} hint={t("passwordHint", { min: passwordMin })} error={errors.password}>
        {(control) => <PasswordInput {...control} name="password" autoComplete="new-password" />}
      </Field>
      <Button type="submit" variant="primary" wide busy={busy}>
        {t("makeAnAccount")}
      </Button>
    </Form>
  );
}
