"use client";
import type { ClosedAs } from "@cairn/core/model/goal";
import { actsWords } from "@cairn/text/messages/en/acts";
import { useState } from "react";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/form/field.tsx";
import { Segmented } from "../../ui/form/segmented.tsx";
import { TextArea } from "../../ui/form/text-input.tsx";
import { Dialog } from "../../ui/overlay/dialog.tsx";
import styles from "./goal-page.module.css";

type Props = {
  open: boolean;
  onClose: () => void;
  reached: boolean;
  onDone: (as: ClosedAs, note: string) => void;
};

/** How a goal ends is the person's word, whatever the figures say. */
export function CloseDialog(props: Props) {
  const t = useT(actsWords);
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t("closeThisGoal")}>
      <Choice {...props} />
    </Dialog>
  );
}

function Choice({ reached, onDone, onClose }: Props) {
  const t = useT(actsWords);
  const [as, setAs] = useState<ClosedAs>(reached ? "reached" : "let_go");
  const [note, setNote] = useState("");
  return (
    <form
      className={styles.close}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(as, note.trim());
      }}
    >
      <Segmented
        label={t("howItEnded")}
        value={as}
        onChange={setAs}
        choices={[
          { value: "reached", label: t("reached") },
          { value: "let_go", label: t("letGo") },
        ]}
      />
      <p className={styles.quiet}>{t("closeAbout")}</p>
      <Field label={t("noteField")} optional>
        {(control) => (
          <TextArea
            {...control}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t("notYet")}</Button>
        <Button variant="primary" type="submit">
          {as === "reached" ? t("closeAsReached") : t("letItGo")}
        </Button>
      </div>
    </form>
  );
}
