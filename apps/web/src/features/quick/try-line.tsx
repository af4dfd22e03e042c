"use client";
import { lineWords } from "@cairn/text/messages/en/line";
import { paths } from "../../lib/paths.ts";
import { useSay } from "../../messages/language.tsx";
import { later, somebody } from "../../ui/later.tsx";
import { QuickLine } from "./quick-line.tsx";

const TryPanel = later(() => import("./try-panel.tsx").then((file) => file.TryPanel), somebody);

/** For visitors: the line as it works, without an account. */
export function TryLine({ say: said }: { say: string | undefined }) {
  const say = useSay(lineWords);
  return (
    <QuickLine
      path={paths.today()}
      label={say("whatWouldYouLikeTo")}
      placeholder={say("tryItRun500")}
      initial={said}
      panel={(props) => <TryPanel {...props} />}
    />
  );
}
