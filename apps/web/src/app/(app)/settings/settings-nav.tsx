"use client";
import { settingsWords } from "@cairn/text/messages/en/settings";
import { usePathname } from "next/navigation";
import { paths, SETTINGS_PAGES } from "../../../lib/paths.ts";
import { useSay } from "../../../messages/language.tsx";
import { SegmentedNav } from "../../../ui/segmented.tsx";

export function SettingsNav() {
  const say = useSay(settingsWords);
  const path = usePathname();
  return (
    <SegmentedNav
      label={say("settings")}
      items={SETTINGS_PAGES.map((page) => ({
        href: paths.settings(page),
        label: say(page),
        current: path === paths.settings(page),
      }))}
    />
  );
}
