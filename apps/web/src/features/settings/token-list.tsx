"use client";

import { TokenName } from "@cairn/core/model/session";
import { formatInstant } from "@cairn/text/format";
import { tokenWords } from "@cairn/text/messages/en/token";
import { useState } from "react";
import * as z from "zod/mini";
import { useCreateToken, useRevokeToken, useTokens } from "../../data/account/use-tokens.ts";
import { useMe } from "../../data/use-user.ts";
import { useT } from "../../messages/language.tsx";
import { validate } from "../../messages/validate.ts";
import { fieldErrors } from "../../trpc/error-text.ts";
import { Button } from "../../ui/button.tsx";
import { CopyField } from "../../ui/form/copy-field.tsx";
import { Field } from "../../ui/form/field.tsx";
import { Form, type FormErrors, FormFoot } from "../../ui/form/form.tsx";
import { TextInput } from "../../ui/form/text-input.tsx";
import { List, ListItem } from "../../ui/layout/list.tsx";
import { Confirm } from "../../ui/overlay/confirm.tsx";
import { Dialog } from "../../ui/overlay/dialog.tsx";
import { toast } from "../../ui/overlay/toast-store.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";

const NewToken = z.strictObject({ name: TokenName });

export function TokenList() {
  const t = useT(tokenWords);
  const me = useMe();
  const tokens = useTokens();
  const revoke = useRevokeToken();
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null);
  const when = (instant: string) => formatInstant(instant, me.locale, me.zone);
  return (
    <>
      <NewTokenForm />
      {tokens.length === 0 ? (
        <p>{t("empty")}</p>
      ) : (
        <List>
          {tokens.map((token) => (
            <ListItem
              key={token.id}
              title={token.name}
              detail={t("made", {
                since: when(token.createdAt),
                use: token.usedAt ? t("lastUsed", { usedAt: when(token.usedAt) }) : t("notUsedYet"),
              })}
              action={
                <Button size="s" onClick={() => setLeaving(token)}>
                  {t("revoke")}
                  <VisuallyHidden> {token.name}</VisuallyHidden>
                </Button>
              }
            />
          ))}
        </List>
      )}
      <Confirm
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("revokeThisToken")}
        confirmLabel={t("revoke")}
        danger
        onConfirm={() => {
          if (leaving) {
            revoke.mutate(
              { id: leaving.id },
              { onSuccess: () => toast({ message: t("theTokenIsRevoked") }) },
            );
          }
          setLeaving(null);
        }}
      >
        <p>{t("revokeAbout", { name: leaving?.name ?? "" })}</p>
      </Confirm>
    </>
  );
}

function NewTokenForm() {
  const t = useT(tokenWords);
  const create = useCreateToken();
  const [errors, setErrors] = useState<FormErrors>({});
  const [round, setRound] = useState(0);
  const secret = create.data?.token;

  function submit(data: FormData) {
    const checked = validate(NewToken, { name: String(data.get("name")) });
    setErrors(checked.errors ?? {});
    if (checked.errors) return;
    create.mutate(checked.value, {
      onError: (error) => setErrors(fieldErrors(error)),
      onSuccess: () => setRound(round + 1),
    });
  }

  return (
    <>
      <Form key={round} errors={errors} onSubmit={submit}>
        <Field label={t("purposeField")} hint={t("purposeExample")} error={errors.name}>
          {(control) => <TextInput {...control} name="name" autoComplete="off" />}
        </Field>
        <FormFoot>
          <Button type="submit" variant="primary" busy={create.isPending}>
            {t("makeAToken")}
          </Button>
        </FormFoot>
      </Form>
      <Dialog
        open={secret !== undefined}
        onClose={create.reset}
        title={t("yourToken")}
        footer={
          <Button variant="primary" onClick={create.reset}>
            {t("copied")}
          </Button>
        }
      >
        <p>{t("shownOnce")}</p>
        {secret ? <CopyField value={secret} label={t("token")} /> : null}
      </Dialog>
    </>
  );
}
