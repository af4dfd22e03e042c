"use client";
import { usePathname } from "next/navigation";
import { paths, SETTINGS_PAGES, type SettingsPage } from "../../../lib/paths.ts";
import { SegmentedNav } from "../../../ui/segmented.tsx";

const LABELS: Record<SettingsPage, string> = {
  profile: "Profile",
  look: "Look",
  days: "Days",
  pauses: "Pauses",
  data: "Data",
  trash: "Trash",
  history: "History",
  password: "Password",
  sessions: "Devices",
  tokens: "Tokens",
};

export function SettingsNav() {
  const path = usePathname();
  return (
    <SegmentedNav
      label="Settings"
      items={SETTINGS_PAGES.map((page) => ({
        href: paths.settings(page),
        label: LABELS[page],
        current: path === paths.settings(page),
      }))}
    />
  );
}
