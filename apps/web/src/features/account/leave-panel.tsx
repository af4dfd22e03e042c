"use client";
import { LEAVING_DAYS, UserLeave } from "@cairn/core/model/user";
import { formatInstant } from "@cairn/text/format";
import { accountWords } from "@cairn/text/messages/en/account";
import { useState } from "react";
import { useLeaving } from "../../data/account/use-leaving.ts";
import { useMe } from "../../data/use-user.ts";
import { useT } from "../../messages/language.tsx";
import { validate } from "../../messages/validate.ts";
import { fieldErrors } from "../../trpc/error-text.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/form/field.tsx";
import { Form, type FormErrors, FormFoot } from "../../ui/form/form.tsx";
import { TextInput } from "../../ui/form/text-input.tsx";
import { toast } from "../../ui/overlay/toast-store.ts";
import styles from "./account.module.css";
import { ExportPanel } from "./export-panel.tsx";

/** Deletes the account: a copy is offered first, the address is typed, and two weeks remain to think better of it. */
export function LeavePanel() {
  const t = useT(accountWords);
  const me = useMe();
  const { leave, stay, busy } = useLeaving();
  const [errors, setErrors] = useState<FormErrors>({});
  if (me.leavesAt !== null)
    return (
      <div className={styles.stack}>
        <p role="status">{t("goesOn", { when: formatInstant(me.leavesAt, me.locale, me.zone) })}</p>
        <Button variant="primary" busy={busy} onClick={stay}>
          {t("keepMyAccount")}
        </Button>
      </div>
    );

  function submit(data: FormData) {
    const checked = validate(UserLeave, { email: String(data.get("email")) });
    setErrors(checked.errors ?? {});
    if (checked.errors) return;
    leave(checked.value, {
      onSuccess: () => toast({ message: t("leavingIsNoted"), undo: stay }),
      onError: (error) => setErrors(fieldErrors(error)),
    });
  }

  return (
    <>
      <p>{t("deleteCopyHint")}</p>
      <ExportPanel />
      <Form errors={errors} onSubmit={submit}>
        <Field
          label={t("deleteConfirmField")}
          hint={t("deleteConfirmAbout", { days: LEAVING_DAYS, email: me.email })}
          error={errors.email}
        >
          {(control) => (
            <TextInput
              {...control}
              type="email"
              name="email"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          )}
        </Field>
        <FormFoot>
          <Button type="submit" variant="danger" busy={busy}>
            {t("deleteTheAccount")}
          </Button>
        </FormFoot>
      </Form>
    </>
  );
}
