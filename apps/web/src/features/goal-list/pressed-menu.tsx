"use client";
import { useEffect, useRef } from "react";
import { type MenuItem, MenuList } from "../../ui/overlay/menu-list.tsx";

/** The menu of a button that has none of its own. */
export function PressedMenu({
  button,
  label,
  items,
  onDone,
}: {
  button: HTMLButtonElement;
  label: string;
  items: readonly MenuItem[];
  onDone: () => void;
}) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    button.setAttribute("aria-expanded", "true");
    menu.current?.showPopover();
    // A second press on it closes the menu, as the browser does for a button of its own; this press has still to end.
    const timer = setTimeout(() => {
      button.popoverTargetElement = menu.current;
    }, 0);
    return () => {
      clearTimeout(timer);
      button.popoverTargetElement = null;
      button.setAttribute("aria-expanded", "false");
    };
  }, [button]);
  return (
    <MenuList
      ref={menu}
      label={label}
      items={items}
      button={() => button}
      onToggle={(open) => {
        if (!open) onDone();
      }}
    />
  );
}
