"use client";
import { useRouter } from "next/navigation";
import { lazy } from "react";
import { paths } from "../../lib/paths.ts";
import { QuickLine } from "./quick-line.tsx";

const TodayPanel = lazy(() => import("./today-panel.tsx"));

/** `say`: what the address brought along (from before signing up, or from a press on the plus); null is nothing at all. */
export function TodayLine({ say, first = false }: { say: string | undefined; first?: boolean }) {
  const router = useRouter();
  return (
    <QuickLine
      key={say}
      label={first ? "What would you like to do?" : "Log something or add a goal"}
      placeholder={
        first
          ? "Run 500 km by 31 December"
          : "Log something or add a goal: “ran 6.2 km”, “read 20 pages every weekday”"
      }
      initial={say}
      begin={say !== undefined}
      shortcut="N"
      panel={(props) => (
        <TodayPanel
          {...props}
          onSaved={() => {
            if (!say) return;
            // The address no longer says it, at once: a reload must not bring it back. The page follows.
            window.history.replaceState(null, "", paths.today());
            router.replace(paths.today(), { scroll: false });
          }}
        />
      )}
    />
  );
}
