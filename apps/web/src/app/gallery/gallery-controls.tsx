"use client";
import { ArrowDownUp, CalendarDays, Plus } from "lucide-react";
import { useState } from "react";
import { paths } from "../../lib/paths.ts";
import { Bar } from "../../ui/bar.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Chip, Chips, Tag } from "../../ui/chip.tsx";
import { Field } from "../../ui/form/field.tsx";
import { QuietSearch, QuietSelect } from "../../ui/form/quiet-field.tsx";
import { Segmented, SegmentedNav } from "../../ui/form/segmented.tsx";
import { TextArea } from "../../ui/form/text-input.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Confirm } from "../../ui/overlay/confirm.tsx";
import { Dialog } from "../../ui/overlay/dialog.tsx";
import { toast } from "../../ui/overlay/toast-store.ts";
import { Pebble, PebbleButton, pebbleShape } from "../../ui/pebble.tsx";
import { StatusWord } from "../../ui/status-word.tsx";
import styles from "./gallery.module.css";
import { Part } from "./part.tsx";

const COLOURS = ["spruce", "sky", "iris", "plum", "rose", "amber"] as const;

export function Buttons() {
  return (
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
  );
}

export function Pebbles() {
  const [done, setDone] = useState(false);
  return (
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
  );
}

export function BarsAndWords() {
  return (
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
        <StatusWord tone="good" place="above">
          14.2 km ahead of the line
        </StatusWord>
        <StatusWord tone="plain" place="on">
          On the line
        </StatusWord>
        <StatusWord tone="bad" place="below">
          £340 short of the line
        </StatusWord>
        <Tag>Paused</Tag>
      </div>
    </Part>
  );
}

export function Choices() {
  const [day, setDay] = useState("today");
  const [theme, setTheme] = useState<"system" | "light" | "dark">("system");
  const [filter, setFilter] = useState("");
  return (
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
          <option value="line">Furthest short of the line</option>
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
  );
}

export function AbovePage() {
  const [dialog, setDialog] = useState(false);
  const [confirm, setConfirm] = useState(false);
  return (
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
  );
}
