import type { GoalView } from "@cairn/core/model/view";
import type { paletteWords } from "@cairn/text/messages/en/palette";
import type { Say } from "@cairn/text/messages/say";
import type { Route } from "next";
import { openShortcuts } from "../../keys/shortcuts-store.ts";
import { paths, SETTINGS_PAGES } from "../../lib/paths.ts";
import { toastStore } from "../../ui/toast-store.ts";

type Act =
  | { kind: "go"; href: Route }
  | { kind: "log"; view: GoalView }
  | { kind: "rest"; view: GoalView }
  | { kind: "pause"; view: GoalView }
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
export function commandsOf(views: readonly GoalView[], say: Say<typeof paletteWords>): Command[] {
  return [
    ...views.map(({ goal }) => go(`open:${goal.id}`, say("goal"), goal.title, paths.goal(goal.id))),
    go("go:today", say("goTo"), say("today"), paths.today(), "G T"),
    go("go:goals", say("goTo"), say("goals"), paths.goals(), "G G"),
    go("go:review", say("goTo"), say("review"), paths.review(), "G R"),
    go("new", say("action"), say("addGoal"), paths.newGoal()),
    {
      id: "undo",
      group: say("action"),
      label: say("undo"),
      act: { kind: "do", run: () => toastStore.undo(say("takenBack")) },
      key: "Z",
    },
    { id: "keys", group: say("help"), label: say("keys"), act: { kind: "do", run: openShortcuts }, key: "?" },
    ...views
      .filter(({ goal }) => goal.measure.kind === "metric" || goal.measure.kind === "habit")
      .flatMap((view): Command[] => {
        const { id, title } = view.goal;
        return [
          {
            id: `log:${id}`,
            group: say("log"),
            label: say("logInto", { title }),
            act: { kind: "log", view },
          },
          {
            id: `rest:${id}`,
            group: say("action"),
            label: say("restDay", { title }),
            act: { kind: "rest", view },
          },
          {
            id: `pause:${id}`,
            group: say("action"),
            label: say("pause", { title }),
            act: { kind: "pause", view },
          },
        ];
      }),
    ...SETTINGS_PAGES.map((page) =>
      go(`settings:${page}`, say("settings"), say(`settings.${page}`), paths.settings(page)),
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
