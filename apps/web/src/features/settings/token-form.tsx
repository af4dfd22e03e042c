"use client";

import { TOKEN_SCOPES, TokenCreate } from "@cairn/core/model/session";
import { tokenWords } from "@cairn/text/messages/en/token";
import { useState } from "react";
import { useCreateToken } from "../../data/account/use-tokens.ts";
import { useT } from "../../messages/language.tsx";
import { validate } from "../../messages/validate.ts";
import { fieldErrors } from "../../trpc/error-text.ts";
import { Button } from "../../ui/button.tsx";
import { CopyField } from "../../ui/form/copy-field.tsx";
import { Field } from "../../ui/form/field.tsx";
import { Form, type FormErrors, FormFoot } from "../../ui/form/form.tsx";
import { Select } from "../../ui/form/select.tsx";
import { TextInput } from "../../ui/form/text-input.tsx";
import { Dialog } from "../../ui/overlay/dialog.tsx";

/** Days until a token ends; 0 for one that does not. */
const GOOD_FOR = [7, 30, 90, 365, 0] as const;
const USUAL = 90;

/** Makes a token, which reads for three months unless it is given more, and shows it once. */
export function TokenForm() {
  const create = useCreateToken();
  const [errors, setErrors] = useState<FormErrors>({});
  // A new key empties the fields once the token is made, and only then.
  const [round, setRound] = useState(0);

  function submit(data: FormData) {
    const days = Number(data.get("days"));
    const checked = validate(TokenCreate, {
      name: String(data.get("name")),
      scope: String(data.get("scope")),
      expiresAt: days === 0 ? null : new Date(Date.now() + days * 86_400_000).toISOString(),
    });
    setErrors(checked.errors ?? {});
    if (checked.errors) return;
    create.mutate(checked.value, {
      onError: (error) => setErrors(fieldErrors(error)),
      onSuccess: () => setRound(round + 1),
    });
  }

  return (
    <>
      <Fields key={round} errors={errors} busy={create.isPending} onSubmit={submit} />
      <Secret secret={create.data?.token} onClose={create.reset} />
    </>
  );
}

type FieldsProps = { errors: FormErrors; busy: boolean; onSubmit: (data: FormData) => void };

function Fields({ errors, busy, onSubmit }: FieldsProps) {
  const t = useT(tokenWords);
  return (
    <Form errors={errors} onSubmit={onSubmit}>
      <Field label={t("purposeField")} hint={t("purposeExample")} error={errors.name}>
        {(control) => <TextInput {...control} name="name" autoComplete="off" />}
      </Field>
      <Field label={t("scopeField")} hint={t("scopeHint")} error={errors.scope}>
        {(control) => (
          <Select {...control} name="scope">
            {TOKEN_SCOPES.map((scope) => (
              <option key={scope} value={scope}>
                {t(`scopeChoice.${scope}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("endField")} error={errors.expiresAt}>
        {(control) => (
          <Select {...control} name="days" defaultValue={USUAL}>
            {GOOD_FOR.map((days) => (
              <option key={days} value={days}>
                {t("endChoice", { days })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <FormFoot>
        <Button type="submit" variant="primary" busy={busy}>
          {t("makeAToken")}
        </Button>
      </FormFoot>
    </Form>
  );
}

function Secret({ secret, onClose }: { secret: string | undefined; onClose: () => void }) {
  const t = useT(tokenWords);
  return (
    <Dialog
      open={secret !== undefined}
      onClose={onClose}
      title={t("yourToken")}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t("copied")}
        </Button>
      }
    >
      <p>{t("shownOnce")}</p>
      {secret ? <CopyField value={secret} label={t("token")} /> : null}
    </Dialog>
  );
}
