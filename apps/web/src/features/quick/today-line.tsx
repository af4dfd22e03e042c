"use client";
import { lineWords } from "@cairn/text/messages/en/line";
import { useRouter } from "next/navigation";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { firstInteraction, lazyWhenIdle } from "../../ui/loading/lazy.tsx";
import { QuickLine } from "./quick-line.tsx";

const TodayPanel = lazyWhenIdle(
  () => import("./today-panel.tsx").then((file) => file.TodayPanel),
  firstInteraction,
);

/** `say`: what the address brought along (from before signing up, or from a press on the plus); null is nothing at all. */
export function TodayLine({ say: said, first = false }: { say: string | undefined; first?: boolean }) {
  const t = useT(lineWords);
  const router = useRouter();
  return (
    <QuickLine
      path={paths.today()}
      key={said}
      label={first ? t("question") : t("placeholderShort")}
      placeholder={first ? t("example") : t("placeholder")}
      short={first ? undefined : t("placeholderShort")}
      initial={said}
      begin={said !== undefined}
      shortcut="N"
      panel={(props) => (
        <TodayPanel
          {...props}
          onSaved={() => {
            if (!said) return;
            // The address no longer says it, at once: a reload must not bring it back. The page follows.
            window.history.replaceState(null, "", paths.today());
            router.replace(paths.today(), { scroll: false });
          }}
        />
      )}
    />
  );
}
