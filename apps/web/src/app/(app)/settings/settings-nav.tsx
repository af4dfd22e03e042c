"use client";
import { settingsWords } from "@cairn/text/messages/en/settings";
import { usePathname } from "next/navigation";
import { paths, SETTINGS_PAGES } from "../../../lib/paths.ts";
import { useT } from "../../../messages/language.tsx";
import { SegmentedNav } from "../../../ui/form/segmented.tsx";

export function SettingsNav() {
  const t = useT(settingsWords);
  const path = usePathname();
  return (
    <SegmentedNav
      label={t("settings")}
      items={SETTINGS_PAGES.map((page) => ({
        href: paths.settings(page),
        label: t(page),
        current: path === paths.settings(page),
      }))}
    />
  );
}
