"use client";
import { useState } from "react";
import { Checkbox } from "../../ui/form/checkbox.tsx";
import { Field, FieldGroup } from "../../ui/form/field.tsx";
import { NumberStepper } from "../../ui/form/number-stepper.tsx";
import { PasswordInput } from "../../ui/form/password-input.tsx";
import { Select } from "../../ui/form/select.tsx";
import { TextArea, TextInput } from "../../ui/form/text-input.tsx";
import { Card } from "../../ui/layout/card.tsx";
import styles from "./gallery.module.css";
import { Part } from "./part.tsx";

export function Numbers() {
  const [amount, setAmount] = useState<number | null>(6.2);
  const [pages, setPages] = useState<number | null>(12);
  return (
    <Part title="Numbers">
      <div className={styles.grid}>
        <div>
          <NumberStepper
            label="Pages read today"
            unit="pages"
            step={1}
            min={0}
            value={pages}
            onChange={setPages}
            locale="en-GB"
          />
        </div>
        <Card title="Log">
          <NumberStepper
            size="l"
            label="Distance"
            unit="km"
            step={0.1}
            min={0}
            value={amount}
            onChange={setAmount}
            locale="en-GB"
          />
        </Card>
        <div>
          <NumberStepper
            label="Weight"
            unit="kg"
            step={0.1}
            value={null}
            onChange={() => undefined}
            locale="de"
            invalid
          />
        </div>
      </div>
    </Part>
  );
}

export function Fields() {
  return (
    <Part title="Fields">
      <div className={styles.grid}>
        <Field label="Name" hint="As others see it.">
          {(control) => <TextInput {...control} defaultValue="Ada" />}
        </Field>
        <Field label="Target" error="A target has to be more than where you start (0 km).">
          {(control) => <TextInput {...control} defaultValue="0" inputMode="decimal" />}
        </Field>
        <Field label="Password" hint="At least 15 characters.">
          {(control) => <PasswordInput {...control} autoComplete="new-password" />}
        </Field>
        <Field label="Week starts on">
          {(control) => (
            <Select {...control} defaultValue="1">
              <option value="1">Monday</option>
              <option value="7">Sunday</option>
            </Select>
          )}
        </Field>
        <Field label="Why" optional>
          {(control) => <TextArea {...control} placeholder="Last time: With a friend. Rain the whole way." />}
        </Field>
        <Field label="Due day">{(control) => <TextInput {...control} type="date" />}</Field>
        <Field label="Locked">
          {(control) => <TextInput {...control} disabled defaultValue="ada@example.org" />}
        </Field>
        <FieldGroup label="Reminders" hint="Only when it is not done.">
          <Checkbox defaultChecked>In the morning</Checkbox>
          <Checkbox>In the evening</Checkbox>
        </FieldGroup>
      </div>
    </Part>
  );
}
