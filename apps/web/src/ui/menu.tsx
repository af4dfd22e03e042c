"use client";
import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { type ComponentProps, type KeyboardEvent, type RefObject, useId, useRef, useState } from "react";
import { cx } from "./cx.ts";
import { Icon, type IconComponent } from "./icon.tsx";
import { IconButton } from "./icon-button.tsx";
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

/**
 * A button that opens a menu, by the menu-button pattern of WAI-ARIA: arrows, Home, End and first letters move, Escape and
 * Tab close, focus comes back. The browser's popover gives the top layer and closes on a press elsewhere.
 */
export function Menu({
  label,
  items,
  icon = Ellipsis,
  className,
}: {
  label: string;
  items: readonly MenuItem[];
  icon?: IconComponent;
  className?: string | undefined;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        ref={button}
        label={label}
        icon={icon}
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        popoverTarget={id}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          menu.current?.showPopover();
          if (event.key === "ArrowUp") entriesOf(menu.current).at(-1)?.focus();
        }}
      />
      <MenuList
        ref={menu}
        id={id}
        label={label}
        items={items}
        button={() => button.current}
        onToggle={setOpen}
      />
    </>
  );
}

function entriesOf(menu: HTMLElement | null) {
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
  const onKeyDown = (event: KeyboardEvent) => {
    const all = entriesOf(menu.current);
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
    } else if (event.key === "Tab") {
      close();
    } else if (event.key.length === 1 && /\S/.test(event.key) && !event.ctrlKey && !event.metaKey) {
      // The page's single keys must not act behind an open menu.
      event.stopPropagation();
      const letter = event.key.toLowerCase();
      [...all.slice(at + 1), ...all.slice(0, at + 1)]
        .find((entry) => entry.textContent?.toLowerCase().startsWith(letter))
        ?.focus();
    }
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
      onKeyDown={onKeyDown}
      onToggle={(event) => {
        const shown = event.newState === "open";
        onToggle(shown);
        const opener = button();
        if (!shown || !menu.current || !opener) return;
        place(menu.current, opener);
        if (!menu.current.contains(document.activeElement)) entriesOf(menu.current)[0]?.focus();
      }}
    >
      {items.map((item, index) => {
        if (item === "separator") {
          return <hr key={index} className={styles.separator} />;
        }
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
        return "href" in item ? (
          <Link key={item.label} href={item.href} {...shared} onClick={() => menu.current?.hidePopover()}>
            {inside}
          </Link>
        ) : (
          <button
            key={item.label}
            type="button"
            {...shared}
            onClick={() => {
              close();
              item.onSelect();
            }}
          >
            {inside}
          </button>
        );
      })}
    </div>
  );
}
