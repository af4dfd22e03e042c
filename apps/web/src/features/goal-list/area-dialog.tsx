"use client";
import type { Area } from "@cairn/core/model/area";
import { areaWords } from "@cairn/text/messages/en/area";
import { useState } from "react";
import { useT } from "../../messages/language.tsx";
import { fieldErrors } from "../../trpc/error-text.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/form/field.tsx";
import { Form, type FormErrors, FormFoot } from "../../ui/form/form.tsx";
import { TextInput } from "../../ui/form/text-input.tsx";
import { Dialog } from "../../ui/overlay/dialog.tsx";

type Props = {
  /** The one to rename; null makes a new one. */
  area: Area | null;
  open: boolean;
  onClose: () => void;
  /** Rejects with the refusal, which is shown at the field. */
  onSave: (name: string) => Promise<unknown>;
};

/** The name of an area. */
export function AreaDialog({ area, open, onClose, onSave }: Props) {
  const t = useT(areaWords);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={area ? t("renameNamed", { name: area.name }) : t("aNewArea")}
    >
      <AreaForm initial={area?.name ?? ""} onClose={onClose} onSave={onSave} />
    </Dialog>
  );
}

function AreaForm({ initial, onClose, onSave }: Pick<Props, "onClose" | "onSave"> & { initial: string }) {
  const t = useT(areaWords);
  const [name, setName] = useState(initial);
  const [errors, setErrors] = useState<FormErrors>({});
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await onSave(name);
      onClose();
    } catch (error) {
      setErrors(fieldErrors(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form errors={errors} onSubmit={() => void submit()}>
      <Field label={t("name")} error={errors.name} hint={t("hint")}>
        {(control) => (
          <TextInput
            {...control}
            autoComplete="off"
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <FormFoot>
        <Button type="submit" variant="primary" busy={busy}>
          {t("save")}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {t("cancel")}
        </Button>
      </FormFoot>
    </Form>
  );
}
