"use client";
import type { ClosedAs } from "@cairn/core/goal";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { TextArea } from "../../ui/text-input.tsx";
import styles from "./goal-page.module.css";

type Props = {
  open: boolean;
  onClose: () => void;
  reached: boolean;
  onDone: (as: ClosedAs, note: string) => void;
};

/** How a goal ends is the person's word, whatever the figures say. */
export function CloseDialog(props: Props) {
  return (
    <Dialog open={props.open} onClose={props.onClose} title="Close this goal">
      <Choice {...props} />
    </Dialog>
  );
}

function Choice({ reached, onDone, onClose }: Props) {
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
        label="How it ended"
        value={as}
        onChange={setAs}
        choices={[
          { value: "reached", label: "Reached" },
          { value: "let_go", label: "Let go" },
        ]}
      />
      <p className={styles.quiet}>Its entries and figures stay, and it can be taken up again.</p>
      <Field label="A word on it" optional>
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
        <Button onClick={onClose}>Not yet</Button>
        <Button variant="primary" type="submit">
          {as === "reached" ? "Close as reached" : "Let it go"}
        </Button>
      </div>
    </form>
  );
}
