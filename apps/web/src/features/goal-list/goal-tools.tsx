"use client";
import { GOAL_TABS, type GoalTab } from "@cairn/core/model/goal-tab";
import { goalsWords } from "@cairn/text/messages/en/goals";
import { ArrowDownUp } from "lucide-react";
import { useRouter } from "next/navigation";
import type { RefObject } from "react";
import { GOAL_ORDERS, type GoalOrder, paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { QuietSearch, QuietSelect } from "../../ui/form/quiet-field.tsx";
import { SegmentedNav } from "../../ui/form/segmented.tsx";
import { Menu } from "../../ui/overlay/menu.tsx";
import styles from "./goal-list.module.css";

const SEGMENTS = GOAL_TABS.filter((tab) => tab !== "archived" && tab !== "trash");

type FilterProps = {
  field: RefObject<HTMLInputElement | null>;
  filter: string;
  onFilter: (filter: string) => void;
};
type Props = FilterProps & {
  tab: GoalTab;
  order: GoalOrder;
  counts: Readonly<Record<GoalTab, number>> | undefined;
};

/** Which goals are listed, in which order, and which of them by name. */
export function GoalTools({ tab, order, counts, ...filter }: Props) {
  const t = useT(goalsWords);
  const router = useRouter();
  return (
    <div className={styles.tools}>
      <SegmentedNav
        label={t("show")}
        items={SEGMENTS.map((name) => ({
          href: paths.goals(name, order),
          label: t(`tab.${name}`),
          current: name === tab,
          count: counts?.[name],
        }))}
      />
      <span className={styles.toolsEnd}>
        <QuietSelect
          icon={ArrowDownUp}
          aria-label={t("order")}
          value={order}
          onChange={(event) => {
            const next = GOAL_ORDERS.find((name) => name === event.target.value) ?? "area";
            router.replace(paths.goals(tab, next), { scroll: false });
          }}
        >
          {GOAL_ORDERS.map((name) => (
            <option key={name} value={name}>
              {t(`order.${name}`)}
            </option>
          ))}
        </QuietSelect>
        <FilterField {...filter} />
        <Menu
          label={t("moreLists")}
          items={(["archived", "trash"] as const).map((name) => ({
            label: `${t(`tab.${name}`)} (${counts?.[name] ?? 0})`,
            onSelect: () => router.push(paths.goals(name)),
          }))}
        />
      </span>
    </div>
  );
}

function FilterField({ field, filter, onFilter }: FilterProps) {
  const t = useT(goalsWords);
  return (
    <span className={styles.filter}>
      <QuietSearch
        ref={field}
        shortcut="/"
        placeholder={t("filter")}
        aria-label={t("filterByName")}
        value={filter}
        onChange={(event) => onFilter(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            onFilter("");
            event.currentTarget.blur();
          }
        }}
      />
    </span>
  );
}
