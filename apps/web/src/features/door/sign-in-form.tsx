"use client";
import { doorWords } from "@cairn/text/messages/en/door";
import type { Route } from "next";
import { useState } from "react";
import { signIn } from "../../data/account/sign-in.ts";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/form/field.tsx";
import { Form, type FormErrors } from "../../ui/form/form.tsx";
import { PasswordInput } from "../../ui/form/password-input.tsx";
import { TextInput } from "../../ui/form/text-input.tsx";

export function SignInForm({ next }: { next: Route }) {
  const t = useT(doorWords);
  const [errors, setErrors] = useState<FormErrors>({});
  const [busy, setBusy] = useState(false);

  async function submit(data: FormData) {
    const email = String(data.get("email")).trim();
    const password = String(data.get("password"));
    const missing = {
      ...(email === "" ? { email: t("fillInEmail") } : {}),
      ...(password === "" ? { password: t("fillInPassword") } : {}),
    };
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    setBusy(true);
    const refusal = await signIn({ email, password });
    // A whole new page: nothing of a visitor's page or of another account stays in memory.
    if (refusal === null) return window.location.assign(next);
    setBusy(false);
    setErrors({ "": refusal.why ?? t("unreachable") });
  }

  return (
    <Form errors={errors} onSubmit={submit}>
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
      <Field label={t("password")} error={errors.password}>
        {(control) => <PasswordInput {...control} name="password" autoComplete="current-password" />}
      </Field>
      <Button type="submit" variant="primary" wide busy={busy}>
        {t("signIn")}
      </Button>
    </Form>
  );
}
