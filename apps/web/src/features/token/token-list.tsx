"use client";
import { TokenName } from "@cairn/core/session";
import { useState } from "react";
import * as z from "zod/mini";
import { formatInstant } from "../../lib/format.ts";
import { validate } from "../../lib/validate.ts";
import { fieldErrors } from "../../trpc/errors.ts";
import { Button } from "../../ui/button.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Form, type FormErrors, FormFoot } from "../../ui/form.tsx";
import { List, ListItem } from "../../ui/list.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toast-store.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useMe } from "../user/use-user.ts";
import { useCreateToken, useRevokeToken, useTokens } from "./use-tokens.ts";

const NewToken = z.strictObject({ name: TokenName });

export function TokenList() {
  const me = useMe();
  const tokens = useTokens();
  const revoke = useRevokeToken();
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null);
  const when = (instant: string) => formatInstant(instant, me.locale, me.zone);
  return (
    <>
      <NewTokenForm />
      {tokens.length === 0 ? (
        <p>No tokens yet. One is needed only for the command line and your own scripts.</p>
      ) : (
        <List>
          {tokens.map((token) => (
            <ListItem
              key={token.id}
              title={token.name}
              detail={`Made ${when(token.createdAt)}. ${token.usedAt ? `Last used ${when(token.usedAt)}.` : "Not used yet."}`}
              action={
                <Button size="s" onClick={() => setLeaving(token)}>
                  Revoke<VisuallyHidden> {token.name}</VisuallyHidden>
                </Button>
              }
            />
          ))}
        </List>
      )}
      <Confirm
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title="Revoke this token?"
        confirmLabel="Revoke"
        danger
        onConfirm={() => {
          if (leaving) {
            revoke.mutate(
              { id: leaving.id },
              { onSuccess: () => toast({ message: "The token is revoked." }) },
            );
          }
          setLeaving(null);
        }}
      >
        <p>Whatever uses “{leaving?.name}” can no longer reach your goals. Your goals stay as they are.</p>
      </Confirm>
    </>
  );
}

function NewTokenForm() {
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
        <Field label="What is it for?" hint="For example: the laptop's command line." error={errors.name}>
          {(control) => <TextInput {...control} name="name" autoComplete="off" />}
        </Field>
        <FormFoot>
          <Button type="submit" variant="primary" busy={create.isPending}>
            Make a token
          </Button>
        </FormFoot>
      </Form>
      <Dialog
        open={secret !== undefined}
        onClose={create.reset}
        title="Your token"
        footer={
          <Button variant="primary" onClick={create.reset}>
            I have it
          </Button>
        }
      >
        <p>It is shown this once. Keep it like a password: it can do all that you can.</p>
        {secret ? <CopyField value={secret} label="Token" /> : null}
      </Dialog>
    </>
  );
}
