"use client";
import { navWords } from "@cairn/text/messages/en/nav";
import { Mountain, NotebookPen, Plus, Settings, Sun } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { focusLine } from "../../keys/focus-line.ts";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { Icon, type IconComponent } from "../../ui/icon.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./shell.module.css";

type Place = {
  words: "today" | "goals" | "review" | "settings";
  href: Route;
  icon: IconComponent;
  isCurrent: (path: string) => boolean;
};

const TODAY: Place = {
  words: "today",
  href: paths.today(),
  icon: Sun,
  isCurrent: (path) => path === "/",
};
const GOALS: Place = {
  words: "goals",
  href: paths.goals(),
  icon: Mountain,
  isCurrent: (path) => path === "/goals" || path.startsWith("/goals/"),
};
const REVIEW: Place = {
  words: "review",
  href: paths.review(),
  icon: NotebookPen,
  isCurrent: (path) => path.startsWith("/review"),
};
const SETTINGS: Place = {
  words: "settings",
  href: paths.settings(),
  icon: Settings,
  isCurrent: (path) => path.startsWith("/settings"),
};

function PlaceLink({ place }: { place: Place }) {
  const t = useT(navWords);
  const path = usePathname();
  return (
    <Link href={place.href} aria-current={place.isCurrent(path) ? "page" : undefined}>
      <Icon of={place.icon} />
      {t(place.words)}
    </Link>
  );
}

export function MainNav() {
  const t = useT(navWords);
  return (
    <nav className={styles.nav} aria-label={t("main")}>
      <PlaceLink place={TODAY} />
      <PlaceLink place={GOALS} />
      <PlaceLink place={REVIEW} />
    </nav>
  );
}

export function AccountNav() {
  const t = useT(navWords);
  return (
    <nav className={`${styles.nav} ${styles.foot}`} aria-label={t("account")}>
      <PlaceLink place={SETTINGS} />
    </nav>
  );
}

/** On phones the four places and the quick line, within reach of the thumb. */
export function TabBar() {
  const t = useT(navWords);
  return (
    <nav className={styles.tabs} aria-label={t("main")}>
      <PlaceLink place={TODAY} />
      <PlaceLink place={GOALS} />
      <Link
        href={paths.say()}
        className={styles.add}
        onClick={(event) => {
          // A field that is here already opens its keyboard only in the press itself.
          if (focusLine()) event.preventDefault();
        }}
      >
        <Icon of={Plus} />
        <VisuallyHidden>{t("logOrAdd")}</VisuallyHidden>
      </Link>
      <PlaceLink place={REVIEW} />
      <PlaceLink place={SETTINGS} />
    </nav>
  );
}
