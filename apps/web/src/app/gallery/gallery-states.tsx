"use client";
import { Button } from "../../ui/button.tsx";
import { CopyField } from "../../ui/form/copy-field.tsx";
import { Field } from "../../ui/form/field.tsx";
import { Form, FormFoot } from "../../ui/form/form.tsx";
import { TextInput } from "../../ui/form/text-input.tsx";
import { Card } from "../../ui/layout/card.tsx";
import { EmptyState } from "../../ui/layout/empty-state.tsx";
import { ErrorPanel } from "../../ui/layout/error-panel.tsx";
import { List, ListItem } from "../../ui/layout/list.tsx";
import { Skeleton } from "../../ui/loading/skeleton.tsx";
import { Brand, Logo } from "../../ui/logo.tsx";
import { Progress } from "../../ui/progress.tsx";
import styles from "./gallery.module.css";
import { Part } from "./part.tsx";

const LONG = "A title as long as anyone would ever wish to write for a goal of theirs, and then some more";

export function ListsAndWork() {
  return (
    <Part title="Lists and long work">
      <div className={styles.grid}>
        <Card title="Sessions">
          <List>
            <ListItem title="Firefox on Linux" detail="Here and now" />
            <ListItem title={LONG} detail="Yesterday" action={<Button size="s">Sign out</Button>} />
          </List>
        </Card>
        <Card title="A new token">
          <CopyField label="Token" value="cairn_0123456789abcdefghijklmnopqrstuvwxyz" />
        </Card>
        <Card title="Import">
          <Progress label="Import" done={1204} total={1210} text="1,204 of 1,210 rows" />
        </Card>
        <Card title="A form">
          <Form onSubmit={() => {}}>
            <Field label="Target day">
              {(control) => <TextInput {...control} type="date" name="target-day" />}
            </Field>
            <FormFoot>
              <Button variant="primary">Save</Button>
            </FormFoot>
          </Form>
        </Card>
      </div>
    </Part>
  );
}

export function States() {
  return (
    <Part title="States">
      <div className={styles.grid}>
        <Card title="Empty">
          <EmptyState title="Nothing due today." text="Enjoy it, or log something anyway.">
            <Button>Log something</Button>
          </EmptyState>
        </Card>
        <Card title="On its way">
          <Skeleton lines={3} rows={2} />
        </Card>
        <ErrorPanel
          title="We could not save that."
          requestId="0191d7c2-6f5e"
          action={<Button size="s">Try now</Button>}
        >
          It is kept here and we will try again.
        </ErrorPanel>
        <Card title="This cannot be undone" tone="danger">
          <p>{LONG}</p>
        </Card>
      </div>
      <div className={styles.row}>
        <Logo large />
        <Brand />
      </div>
    </Part>
  );
}
