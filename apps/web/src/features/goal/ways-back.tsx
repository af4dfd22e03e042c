"use client";
import type { User } from "@cairn/core/user";
import type { GoalView } from "@cairn/core/view";
import type { WaysBack } from "@cairn/core/ways-back-schema";
import { CalendarPlus, Flag, TrendingUp } from "lucide-react";
import { uuidv7 } from "uuidv7";
import { trpc } from "../../trpc/client.ts";
import { Icon } from "../../ui/icon.tsx";
import { toast } from "../../ui/toast-store.ts";
import styles from "./goal.module.css";
import { useGoalCache } from "./goal-cache.ts";
import { wayText } from "./sentences.ts";

const ICONS = { more: TrendingUp, later: CalendarPlus, less: Flag } as const;

/** Up to three changes of plan that lead back to the line; pressing one starts again from here. */
export function WaysBackList({ view, ways, me }: { view: GoalView; ways: WaysBack; me: User }) {
  const cache = useGoalCache(me);
  const change = trpc.plan.change.useMutation({
    onSuccess: (answer) => {
      void cache.put(answer);
      toast({ message: "The line starts again from here." });
    },
  });
  return (
    <div className={styles.ways}>
      {(["more", "later", "less"] as const).map((kind) => {
        const way = ways[kind];
        if (!way) return null;
        const { mode, from, base, plan } = way.change;
        return (
          <button
            key={kind}
            type="button"
            disabled={change.isPending}
            onClick={() =>
              change.mutate({
                goalId: view.goal.id,
                baseVersion: view.goal.version,
                mutationId: uuidv7(),
                mode,
                from,
                base,
                plan,
              })
            }
          >
            <Icon of={ICONS[kind]} />
            {wayText(kind, way.plan, view, me.locale)}
          </button>
        );
      })}
    </div>
  );
}
