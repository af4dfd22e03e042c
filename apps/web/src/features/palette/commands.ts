import type { GoalSummary } from "@cairn/core/model/view";
import type { paletteWords } from "@cairn/text/messages/en/palette";
import type { Translator } from "@cairn/text/messages/translator";
import type { Route } from "next";
import { openShortcuts } from "../../keys/shortcuts-store.ts";
import { paths, SETTINGS_PAGES } from "../../lib/paths.ts";
import { toastStore } from "../../ui/overlay/toast-store.ts";

type Act =
  | { kind: "go"; href: Route }
  | { kind: "log"; summary: GoalSummary }
  | { kind: "rest"; summary: GoalSummary }
  | { kind: "pause"; summary: GoalSummary }
  | { kind: "do"; run: () => void }
  | { kind: "say" };
/** One line of the palette. */
export type Command = {
  id: string;
  group: string;
  label: string;
  act: Act;
  /** The single key that does it too. */
  key?: string;
};

const go = (id: string, group: string, label: string, href: Route, key?: string): Command => ({
  id,
  group,
  label,
  act: { kind: "go", href },
  ...(key === undefined ? {} : { key }),
});

/** Everything that can be found, in the order of a palette that nobody has used yet. */
export function commandsOf(goals: readonly GoalSummary[], t: Translator<typeof paletteWords>): Command[] {
  return [
    ...goals.map(({ goal }) => go(`open:${goal.id}`, t("goal"), goal.title, paths.goal(goal.id))),
    go("go:today", t("goTo"), t("today"), paths.today(), "G T"),
    go("go:goals", t("goTo"), t("goals"), paths.goals(), "G G"),
    go("go:review", t("goTo"), t("review"), paths.review(), "G R"),
    go("new", t("action"), t("addGoal"), paths.newGoal()),
    {
      id: "undo",
      group: t("action"),
      label: t("undo"),
      act: { kind: "do", run: () => toastStore.undo(t("takenBack")) },
      key: "Z",
    },
    { id: "keys", group: t("help"), label: t("keys"), act: { kind: "do", run: openShortcuts }, key: "?" },
    ...goals
      .filter(({ goal }) => goal.measure.kind === "metric" || goal.measure.kind === "habit")
      .flatMap((summary): Command[] => {
        const { id, title } = summary.goal;
        return [
          {
            id: `log:${id}`,
            group: t("log"),
            label: t("logInto", { title }),
            act: { kind: "log", summary },
          },
          {
            id: `rest:${id}`,
            group: t("action"),
            label: t("restDay", { title }),
            act: { kind: "rest", summary },
          },
          {
            id: `pause:${id}`,
            group: t("action"),
            label: t("pause", { title }),
            act: { kind: "pause", summary },
          },
        ];
      }),
    ...SETTINGS_PAGES.map((page) =>
      go(`settings:${page}`, t("settings"), t(`settings.${page}`), paths.settings(page)),
    ),
  ];
}

const MOST = 12;
/** Before anything is typed there is room for places and acts too. */
const MOST_GOALS = 5;

/** What the words find: every word somewhere in the label or its group, beginnings first, then what was used last. */
export function found(commands: readonly Command[], typed: string, recent: readonly string[]): Command[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const text = ({ label, group }: Command) => `${label} ${group}`.toLocaleLowerCase();
  const rank = (command: Command) => {
    const used = recent.indexOf(command.id);
    const begins = words.length > 0 && text(command).startsWith(words[0] ?? "") ? 0 : 1;
    return begins * 100 + (used === -1 ? 50 : used);
  };
  const goals = commands.filter(({ id }) => id.startsWith("open:")).slice(0, MOST_GOALS);
  const shown = ({ id }: Command) =>
    !id.startsWith("open:") || recent.includes(id) || goals.some((goal) => goal.id === id);
  return commands
    .filter((command) =>
      words.length > 0 ? words.every((word) => text(command).includes(word)) : shown(command),
    )
    .map((command, place) => ({ command, rank: rank(command), place }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .slice(0, MOST)
    .map(({ command }) => command);
}
