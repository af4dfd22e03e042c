"use client";
import type { User } from "@cairn/core/model/user";
import type { GoalView } from "@cairn/core/model/view";
import type { WaysBack } from "@cairn/core/model/ways-back-schema";
import { waysWords } from "@cairn/text/messages/en/ways";
import { wayText } from "@cairn/text/ways-back-text";
import { CalendarPlus, Flag, TrendingUp } from "lucide-react";
import { usePlanChange } from "../../data/use-plan.ts";
import { useT } from "../../messages/language.tsx";
import { toastError } from "../../trpc/toast-error.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./ways-back.module.css";

const ICONS = { more: TrendingUp, later: CalendarPlus, less: Flag } as const;

/** Up to three changes of plan that lead back to the line; pressing one starts again from here. */
export function WaysBackList({ view, ways, me }: { view: GoalView; ways: WaysBack; me: User }) {
  const t = useT(waysWords);
  const plan = usePlanChange(view);
  return (
    <div className={styles.ways}>
      {(["more", "later", "less"] as const).map((kind) => {
        const way = ways[kind];
        if (!way) return null;
        return (
          <button
            key={kind}
            type="button"
            disabled={plan.busy}
            onClick={() => plan.change(way.change, t("lineStartsAgain")).catch(toastError)}
          >
            <Icon of={ICONS[kind]} />
            {wayText(kind, way.plan, view, me.locale)}
          </button>
        );
      })}
    </div>
  );
}
