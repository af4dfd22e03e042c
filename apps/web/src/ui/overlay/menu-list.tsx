"use client";
import Link from "next/link";
import type { ComponentProps, KeyboardEvent, RefObject } from "react";
import { cx } from "../cx.ts";
import { Icon, type IconComponent } from "../icon.tsx";
import styles from "./menu.module.css";

type Common = { label: string; icon?: IconComponent; key?: string; danger?: boolean };
export type MenuItem =
  | (Common & { onSelect: () => void })
  | (Common & { href: ComponentProps<typeof Link>["href"] })
  | "separator";

const GAP = 6;

/** Puts the menu under its button, or above where there is no room, always inside the window. */
function place(menu: HTMLElement, button: HTMLElement) {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + GAP;
  const top = below + height <= window.innerHeight ? below : Math.max(GAP, at.top - GAP - height);
  const end = getComputedStyle(button).direction === "rtl" ? at.left : at.right - width;
  const left = Math.min(Math.max(GAP, end), document.documentElement.clientWidth - width - GAP);
  menu.style.top = `${top + window.scrollY}px`;
  menu.style.left = `${left + window.scrollX}px`;
}

export function entriesOf(menu: HTMLElement | null) {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

/** What a menu holds, as a popover that is shown under `button`. Lists with many buttons mount it for the pressed one alone. */
export function MenuList({
  ref: menu,
  id,
  label,
  items,
  button,
  onToggle,
}: {
  ref: RefObject<HTMLDivElement | null>;
  id?: string;
  label: string;
  items: readonly MenuItem[];
  button: () => HTMLElement | null;
  onToggle: (open: boolean) => void;
}) {
  const close = () => {
    menu.current?.hidePopover();
    button()?.focus();
  };
  return (
    <div
      ref={menu}
      id={id}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key === "Tab") close();
        else moveByKey(event, entriesOf(menu.current));
      }}
      onToggle={(event) => {
        const shown = event.newState === "open";
        onToggle(shown);
        const opener = button();
        if (!shown || !menu.current || !opener) return;
        place(menu.current, opener);
        if (!menu.current.contains(document.activeElement)) entriesOf(menu.current)[0]?.focus();
      }}
    >
      {items.map((item, index) =>
        item === "separator" ? (
          <hr key={index} className={styles.separator} />
        ) : (
          <Entry key={item.label} item={item} close={close} hide={() => menu.current?.hidePopover()} />
        ),
      )}
    </div>
  );
}

/** Arrows, Home and End move focus, a letter to the next entry that begins with it. */
function moveByKey(event: KeyboardEvent, all: readonly HTMLElement[]) {
  const at = all.findIndex((entry) => entry.matches(":focus"));
  const moves: Record<string, number> = {
    ArrowDown: (at + 1) % all.length,
    ArrowUp: (at - 1 + all.length) % all.length,
    Home: 0,
    End: all.length - 1,
  };
  const target = all[moves[event.key] ?? -1];
  if (target) {
    event.preventDefault();
    target.focus();
  } else if (event.key.length === 1 && /\S/.test(event.key) && !event.ctrlKey && !event.metaKey) {
    // The page's single keys must not act behind an open menu.
    event.stopPropagation();
    const letter = event.key.toLowerCase();
    [...all.slice(at + 1), ...all.slice(0, at + 1)]
      .find((entry) => entry.textContent?.toLowerCase().startsWith(letter))
      ?.focus();
  }
}

/** An act gives focus back first, as it may open what takes it; a link leaves the page. */
function Entry({
  item,
  close,
  hide,
}: {
  item: Exclude<MenuItem, "separator">;
  close: () => void;
  hide: () => void;
}) {
  const inside = (
    <>
      {item.icon ? <Icon of={item.icon} small /> : null}
      {item.label}
      {item.key ? <kbd aria-hidden>{item.key}</kbd> : null}
    </>
  );
  const shared = {
    role: "menuitem",
    tabIndex: -1,
    className: cx(styles.item, item.danger && styles.danger),
    "aria-keyshortcuts": item.key,
  } as const;
  if ("href" in item)
    return (
      <Link href={item.href} {...shared} onClick={hide}>
        {inside}
      </Link>
    );
  const act = () => {
    close();
    item.onSelect();
  };
  return (
    <button type="button" {...shared} onClick={act}>
      {inside}
    </button>
  );
}
