"use client";
import type { User } from "@cairn/core/user";
import type { GoalView } from "@cairn/core/view";
import type { WaysBack } from "@cairn/core/ways-back-schema";
import { CalendarPlus, Flag, TrendingUp } from "lucide-react";
import { waysWords } from "../../messages/en/ways.ts";
import { useSay } from "../../messages/language.tsx";
import { toastError } from "../../trpc/toast-error.ts";
import { Icon } from "../../ui/icon.tsx";
import { usePlanChange } from "../plan/use-plan.ts";
import styles from "./goal.module.css";
import { wayText } from "./ways-words.ts";

const ICONS = { more: TrendingUp, later: CalendarPlus, less: Flag } as const;

/** Up to three changes of plan that lead back to the line; pressing one starts again from here. */
export function WaysBackList({ view, ways, me }: { view: GoalView; ways: WaysBack; me: User }) {
  const say = useSay(waysWords);
  const plan = usePlanChange(view, me);
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
            onClick={() => plan.change(way.change, say("theLineStartsAgain")).catch(toastError)}
          >
            <Icon of={ICONS[kind]} />
            {wayText(kind, way.plan, view, me.locale)}
          </button>
        );
      })}
    </div>
  );
}
