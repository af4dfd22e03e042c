"use client";
import { PasswordChange } from "@cairn/core/model/user";
import { userWords } from "@cairn/text/messages/en/user";
import { useState } from "react";
import { withPasswordRule } from "../../data/account/password-rule.ts";
import { useChangePassword, useMe } from "../../data/use-user.ts";
import { useT } from "../../messages/language.tsx";
import { validate } from "../../messages/validate.ts";
import { fieldErrors } from "../../trpc/error-text.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/form/checkbox.tsx";
import { Field } from "../../ui/form/field.tsx";
import { Form, type FormErrors, FormFoot } from "../../ui/form/form.tsx";
import { PasswordInput } from "../../ui/form/password-input.tsx";
import { toast } from "../../ui/overlay/toast-store.ts";

export function PasswordForm({ passwordMin }: { passwordMin: number }) {
  const t = useT(userWords);
  const me = useMe();
  const change = useChangePassword();
  const [errors, setErrors] = useState<FormErrors>({});
  // A new key empties the fields once the password is changed, and only then.
  const [round, setRound] = useState(0);

  function submit(data: FormData) {
    const next = String(data.get("next"));
    const checked = validate(PasswordChange, {
      current: String(data.get("current")),
      next,
      revokeTokens: data.has("revokeTokens"),
    });
    const refused = withPasswordRule(checked.errors, "next", next, passwordMin);
    setErrors(refused ?? {});
    if (refused || checked.errors) return;
    change.mutate(checked.value, {
      onError: (error) => setErrors(fieldErrors(error)),
      onSuccess: ({ revoked, revokedTokens: tokens }) => {
        setRound(round + 1);
        toast({ message: t("passwordChanged", { revoked, tokens }) });
      },
    });
  }

  return (
    <Form key={round} errors={errors} onSubmit={submit}>
      {/* Password managers keep the new one with this name. */}
      <input type="hidden" name="username" autoComplete="username" value={me.email} readOnly />
      <Field label={t("presentPassword")} error={errors.current}>
        {(control) => <PasswordInput {...control} name="current" autoComplete="current-password" />}
      </Field>
      <Field label={t("newPassword")} hint={t("passwordHint", { min: passwordMin })} error={errors.next}>
        {(control) => <PasswordInput {...control} name="next" autoComplete="new-password" />}
      </Field>
      <Checkbox name="revokeTokens">{t("revokeTokens")}</Checkbox>
      <FormFoot>
        <Button type="submit" variant="primary" busy={change.isPending}>
          {t("changePassword")}
        </Button>
      </FormFoot>
    </Form>
  );
}
