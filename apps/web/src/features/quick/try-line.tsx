"use client";
import { lineWords } from "@cairn/text/messages/en/line";
import { paths } from "../../lib/paths.ts";
import { useT } from "../../messages/language.tsx";
import { firstInteraction, lazyWhenIdle } from "../../ui/loading/lazy.tsx";
import { QuickLine } from "./quick-line.tsx";

const TryPanel = lazyWhenIdle(
  () => import("./try-panel.tsx").then((file) => file.TryPanel),
  firstInteraction,
);

/** For visitors: the line as it works, without an account. */
export function TryLine({ say: said }: { say: string | undefined }) {
  const t = useT(lineWords);
  return (
    <QuickLine
      path={paths.today()}
      label={t("questionTry")}
      placeholder={t("placeholderTry")}
      initial={said}
      panel={(props) => <TryPanel {...props} />}
    />
  );
}
