"use client";
import { ArrowDownUp, CalendarDays, Coffee, Pencil, Plus, Share2, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { paths } from "../../lib/paths.ts";
import { Bar } from "../../ui/bar.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Chip, Chips, Tag } from "../../ui/chip.tsx";
import { Confirm } from "../../ui/confirm.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Crumbs } from "../../ui/crumbs.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { Field, FieldGroup } from "../../ui/field.tsx";
import { Form, FormFoot } from "../../ui/form.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { lazyWhenIdle } from "../../ui/lazy.tsx";
import { List, ListItem } from "../../ui/list.tsx";
import { Brand, Logo } from "../../ui/logo.tsx";
import { Menu } from "../../ui/menu.tsx";
import { NumberStepper } from "../../ui/number-stepper.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { PasswordInput } from "../../ui/password-input.tsx";
import { Pebble, PebbleButton, pebbleShape } from "../../ui/pebble.tsx";
import { Progress } from "../../ui/progress.tsx";
import { QuietSearch, QuietSelect } from "../../ui/quiet-field.tsx";
import { Segmented, SegmentedNav } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { StatusWord } from "../../ui/status-word.tsx";
import { TextArea, TextInput } from "../../ui/text-input.tsx";
import { toast } from "../../ui/toast-store.ts";
import { Toaster } from "../../ui/toaster.tsx";
import styles from "./gallery.module.css";
// The looks of what comes later: its HTML is there from the start.
import "../../ui/chart/chart.module.css";

const GalleryCharts = lazyWhenIdle(() => import("./gallery-charts.tsx").then((file) => file.GalleryCharts));
const COLOURS = ["spruce", "sky", "iris", "plum", "rose", "amber"] as const;
const LONG = "A title as long as anyone would ever wish to write for a goal of theirs, and then some more";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Gallery() {
  const [amount, setAmount] = useState<number | null>(6.2);
  const [pages, setPages] = useState<number | null>(12);
  const [done, setDone] = useState(false);
  const [day, setDay] = useState("today");
  const [theme, setTheme] = useState<"system" | "light" | "dark">("system");
  const [filter, setFilter] = useState("");
  const [dialog, setDialog] = useState(false);
  const [confirm, setConfirm] = useState(false);
  return (
    <main className={styles.page}>
      <Crumbs
        items={[
          { href: paths.goals(), label: "Goals" },
          { href: paths.today(), label: "Body" },
        ]}
        actions={
          <>
            <IconButton label="Share" icon={Share2} />
            <IconButton label="Edit" icon={Pencil} />
            <Menu
              label="Run: more actions"
              items={[
                { label: "Edit", icon: Pencil, href: paths.goals(), key: "E" },
                {
                  label: "Rest day",
                  icon: Coffee,
                  onSelect: () => toast({ message: "A rest day." }),
                  key: "S",
                },
                "separator",
                { label: "Move to trash", icon: Trash2, onSelect: () => setConfirm(true), danger: true },
              ]}
            />
          </>
        }
      />
      <PageHeader
        title="Components"
        lede="Every one, in every state."
        actions={
          <Button variant="primary" icon={Plus}>
            New goal
          </Button>
        }
      />
      <Part title="Buttons">
        <div className={styles.row}>
          <Button variant="primary">Primary</Button>
          <Button>Outline</Button>
          <Button variant="ghost">Ghost</Button>
          <Button variant="danger">Danger</Button>
          <Button variant="primary" busy>
            Busy
          </Button>
          <Button disabled>Disabled</Button>
          <Button size="s" icon={Plus}>
            Session
          </Button>
          <ButtonLink href={paths.goals()}>A link</ButtonLink>
          <IconButton label="Add" icon={Plus} outline />
        </div>
      </Part>
      <Part title="Pebbles">
        <div className={styles.row}>
          {COLOURS.map((colour, index) => (
            <PebbleButton
              key={colour}
              colour={colour}
              shape={pebbleShape(index)}
              fill={index / 5}
              limit={index === 4}
              done={index === 0 && done}
              pressed={index === 0 ? done : undefined}
              label={index === 0 ? "Meditate" : `Add to ${colour}`}
              onPress={() => setDone(!done)}
            />
          ))}
          {COLOURS.map((colour, index) => (
            <Pebble key={colour} colour={colour} shape={pebbleShape(index)} size="m" done />
          ))}
          <Pebble colour="spruce" size="s" done />
          <Pebble size="s" fill={0.5} />
          <Pebble size="s" future />
          <Pebble colour="plum" size="xs" done />
          <Pebble colour="plum" size="xs" />
        </div>
      </Part>
      <Part title="Bars and words">
        <div className={styles.grid}>
          {COLOURS.map((colour, index) => (
            <Bar
              key={colour}
              colour={colour}
              value={index / 5}
              line={index === 2 ? null : 0.5}
              label={`${index} of 5; the line is at 2.5`}
            />
          ))}
        </div>
        <div className={styles.row}>
          <StatusWord tone="above">14.2 km above the line</StatusWord>
          <StatusWord tone="on">On the line</StatusWord>
          <StatusWord tone="below">£340 below the line</StatusWord>
          <Tag>Paused</Tag>
        </div>
      </Part>
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
            {(control) => (
              <TextArea {...control} placeholder="Last time: With a friend. Rain the whole way." />
            )}
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
      <Part title="Choices">
        <div className={styles.row}>
          <Chips label="Day">
            <Chip pressed={day === "today"} onClick={() => setDay("today")}>
              Today
            </Chip>
            <Chip pressed={day === "yesterday"} onClick={() => setDay("yesterday")}>
              Yesterday
            </Chip>
            <Chip icon={CalendarDays}>Another day</Chip>
          </Chips>
          <Segmented
            label="Theme"
            choices={[
              { value: "system", label: "System" },
              { value: "light", label: "Light" },
              { value: "dark", label: "Dark" },
            ]}
            value={theme}
            onChange={setTheme}
          />
          <SegmentedNav
            label="Show"
            items={[
              { href: paths.goals(), label: "Active", current: true, count: 6 },
              { href: paths.goals("paused"), label: "Paused", current: false, count: 1 },
              { href: paths.goals("reached"), label: "Reached", current: false, count: 9 },
              { href: paths.goals("let_go"), label: "Let go", current: false, count: 2 },
            ]}
          />
        </div>
        <div className={styles.row}>
          <QuietSelect icon={ArrowDownUp} aria-label="Order" defaultValue="area">
            <option value="area">By area</option>
            <option value="line">Furthest below the line</option>
          </QuietSelect>
          <QuietSearch
            shortcut="/"
            placeholder="Filter"
            aria-label="Filter by name"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </div>
      </Part>
      <Part title="Above the page">
        <div className={styles.row}>
          <Button onClick={() => setDialog(true)}>Open a dialog</Button>
          <Button onClick={() => setConfirm(true)}>Ask first</Button>
          <Button
            onClick={() =>
              toast({
                message: "Logged 6.2 km. 132.4 to go.",
                undo: () => toast({ message: "Taken back." }),
              })
            }
          >
            Toast with undo
          </Button>
          <Button
            onClick={() =>
              toast({
                message: "We could not save that. It is kept here.",
                sticky: true,
                action: { label: "Try now", run: () => undefined },
              })
            }
          >
            Toast that stays
          </Button>
        </div>
        <Dialog
          open={dialog}
          onClose={() => setDialog(false)}
          title="Log a run"
          footer={<Button variant="primary">Log 6.2 km</Button>}
        >
          <Field label="Note" optional>
            {(control) => <TextArea {...control} />}
          </Field>
        </Dialog>
        <Confirm
          open={confirm}
          onClose={() => setConfirm(false)}
          title="Let this goal go?"
          confirmLabel="Let it go"
          danger
          onConfirm={() => setConfirm(false)}
        >
          <p>Its 412 entries stay, and you can take it up again at any time.</p>
        </Confirm>
      </Part>
      <Part title="Charts">
        <GalleryCharts />
      </Part>
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
      <Toaster />
    </main>
  );
}
