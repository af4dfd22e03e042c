"use client";
import { Ellipsis } from "lucide-react";
import { useId, useRef, useState } from "react";
import type { IconComponent } from "../icon.tsx";
import { IconButton } from "../icon-button.tsx";
import { entriesOf, type MenuItem, MenuList } from "./menu-list.tsx";

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
