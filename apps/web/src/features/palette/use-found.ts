import type { GoalSummary } from "@cairn/core/model/view";
import { type LineReading, readLine } from "@cairn/core/quick/line";
import type { Day } from "@cairn/core/time/day";
import { paletteWords } from "@cairn/text/messages/en/palette";
import type { Translator } from "@cairn/text/messages/translator";
import { lineSentence } from "@cairn/text/quick-text";
import { useRouter } from "next/navigation";
import { useCheckIn } from "../../data/entry/use-check-in.ts";
import { lineContext } from "../../data/line-context.ts";
import { useSaveReading } from "../../data/use-save-reading.ts";
import { useToday } from "../../data/use-today.ts";
import { useMe } from "../../data/use-user.ts";
import { useT } from "../../messages/language.tsx";
import { type Command, commandsOf, found } from "./commands.ts";
import { recentCommands, rememberCommand } from "./recent.ts";

/** What the palette hands on: it shows another panel, or goes. */
export type FinderProps = {
  onLog: (summary: GoalSummary) => void;
  onPause: (summary: GoalSummary) => void;
  onClose: () => void;
};

/** What the words find, and how it is done. */
export function useFound(typed: string, { onLog, onPause, onClose }: FinderProps) {
  const t = useT(paletteWords);
  const me = useMe();
  const checkIn = useCheckIn(me);
  const router = useRouter();
  const { today, goals } = useToday(undefined);
  const save = useSaveReading(me, today);
  const reading = readLine(typed, lineContext(me, today, goals));
  const commands = found(commandsOf(goals, t), typed, recentCommands());
  const sentence = sentenceOf(reading, me.locale, today, t);
  const said: Command[] =
    sentence === null ? [] : [{ id: "", group: t("sayIt"), label: sentence, act: { kind: "say" } }];
  const run = ({ id, act }: Command) => {
    if (id !== "") rememberCommand(id);
    if (act.kind === "log") return onLog(act.summary);
    if (act.kind === "pause") return onPause(act.summary);
    onClose();
    if (act.kind === "go") router.push(act.href);
    else if (act.kind === "do") act.run();
    else if (act.kind === "rest")
      checkIn.log({ goalId: act.summary.goal.id, day: today, value: null, kind: "skip" });
    else save(reading, typed);
  };
  // A sentence with a figure in it is meant as one; a word is looked up first.
  return { items: /\d/.test(typed) ? [...said, ...commands] : [...commands, ...said], run };
}

/** What the words would do as a line; null for nothing. */
function sentenceOf(
  reading: LineReading,
  locale: string,
  today: Day,
  t: Translator<typeof paletteWords>,
): string | null {
  if (reading.kind === "nothing") return null;
  return reading.kind === "open" && reading.open.question === "measure"
    ? t("newGoal", { title: reading.title })
    : lineSentence(reading, locale, today);
}
