"use client";
import type { Area } from "@cairn/core/model/area";
import { COLOURS } from "@cairn/core/model/goal";
import { goalFormWords } from "@cairn/text/messages/en/goal-form";
import { useT } from "../../messages/language.tsx";
import { Field, FieldGroup } from "../../ui/form/field.tsx";
import { TextArea, TextInput } from "../../ui/form/text-input.tsx";
import { Pebble, pebbleShape } from "../../ui/pebble.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./goal-form.module.css";
import { AreaFields, PartOfFields } from "./place-fields.tsx";
import type { Fields } from "./small-fields.tsx";

const KINDS = ["number", "habit", "limit", "done", "bigger"] as const;

/** Five cards, one choice. */
export function KindField({ model, change }: Fields) {
  const t = useT(goalFormWords);
  return (
    <FieldGroup label={t("kindQuestion")}>
      <div className={styles.kinds}>
        {KINDS.map((kind) => (
          <label key={kind} className={styles.kind}>
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={model.kind === kind}
              onChange={() => change({ kind })}
            />
            <b>{t(`kind.${kind}`)}</b>
            <span>{t(`example.${kind}`)}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

type AboutProps = Fields & {
  areas: readonly Area[];
  /** The goal itself, which cannot be a part of itself; null before it is there. */
  own: string | null;
};

/** What every goal has: a name, a first day, a place and a colour. */
export function AboutFields({ areas, own, ...fields }: AboutProps) {
  const t = useT(goalFormWords);
  const { model, change, errors } = fields;
  return (
    <>
      <Field label={t("name")} error={errors.title}>
        {(control) => (
          <TextInput
            {...control}
            name="title"
            autoComplete="off"
            value={model.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <details className={styles.more} open={errors.parentId || errors.weight ? true : undefined}>
        <summary>{t("moreFields")}</summary>
        <div className={styles.inside}>
          <Field label={t("whyItMatters")} optional error={errors.why}>
            {(control) => (
              <TextArea
                {...control}
                value={model.why}
                onChange={(event) => change({ why: event.target.value })}
              />
            )}
          </Field>
          <AreaFields {...fields} areas={areas} />
          <PartOfFields {...fields} own={own} />
          <ColourField {...fields} />
          <Field label={t("firstDay")} error={errors.start}>
            {(control) => (
              <TextInput
                {...control}
                type="date"
                className={styles.short}
                value={model.start}
                onChange={(event) => event.target.value !== "" && change({ start: event.target.value })}
              />
            )}
          </Field>
        </div>
      </details>
    </>
  );
}

function ColourField({ model, change }: Fields) {
  const t = useT(goalFormWords);
  return (
    <FieldGroup label={t("colour")}>
      <div className={styles.colours}>
        {COLOURS.map((colour, index) => (
          <label key={colour} className={styles.colour}>
            <input
              type="radio"
              name="colour"
              value={colour}
              checked={model.colour === colour}
              onChange={() => change({ colour })}
            />
            <Pebble colour={colour} shape={pebbleShape(index)} size="m" fill={0.6} />
            <VisuallyHidden>{t(`colour.${colour}`)}</VisuallyHidden>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
