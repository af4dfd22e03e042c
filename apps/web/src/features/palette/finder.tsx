"use client";
import { paletteWords } from "@cairn/text/messages/en/palette";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useState } from "react";
import { paletteStore } from "../../keys/palette-store.ts";
import { useT } from "../../messages/language.tsx";
import { TextInput } from "../../ui/form/text-input.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { FoundList } from "./found-list.tsx";
import { type FinderProps, useFound } from "./use-found.ts";

/** A combobox: the field keeps focus, arrows walk the list, Enter does what is marked. */
export function Finder(props: FinderProps) {
  const t = useT(paletteWords);
  const [typed, setTyped] = useState("");
  const [entered, setEntered] = useState(false);
  const [at, setAt] = useState(0);
  const id = useId();
  const { items, run } = useFound(typed, props);
  const marked = Math.min(at, items.length - 1);
  // Taken over in the moment in which the field begins to hear keys itself: none is lost, and none comes twice.
  useLayoutEffect(() => {
    const early = paletteStore.early();
    paletteStore.forget();
    setTyped(early.trimEnd());
    setEntered(early.endsWith("\n"));
  }, []);
  useEffect(() => {
    const chosen = items[marked];
    if (!entered) return;
    setEntered(false);
    if (chosen) run(chosen);
  }, [entered]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && items.length > 0) {
      event.preventDefault();
      setAt((marked + step + items.length) % items.length);
    }
    const chosen = items[marked];
    if (event.key === "Enter" && chosen) {
      event.preventDefault();
      run(chosen);
    }
  };
  return (
    <>
      <VisuallyHidden>
        <label htmlFor={`${id}-field`}>{t("searchLabel")}</label>
      </VisuallyHidden>
      <TextInput
        id={`${id}-field`}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={marked >= 0 ? `${id}-${marked}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={t("placeholder")}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <FoundList id={id} items={items} marked={marked} run={run} />
    </>
  );
}
