export const HELP = `cairn: your goals from the command line

Each day
  cairn today [--day yesterday|2026-01-31]      what is due, and what is enough
  cairn goals [--tab active|paused|reached|let_go|archived|trash]
  cairn goal "<name>"                           one goal and its figures
  cairn log "<goal>" [amount] [--day …] [--note "…"]
  cairn log "<goal>" --rest [--day …]           a rest day
  cairn done "<goal>" ["<milestone>"] [--day …] an outcome, or an item of a checklist
  cairn milestones "<goal>"                     the items of a checklist
  cairn undo                                    takes back the last check-in

Plans and pauses (days like 2026-10-03)
  cairn plan "<goal>" [--target n] [--due day] [--rate 5/week] [--from day] [--keep-line | --correct]
  cairn ways-back "<goal>" [more|later|less]    shows the ways back, or takes one
  cairn pause "<goal>" [--from day] [--until day]
  cairn away [--from day] [--until day]         pauses everything; without --until until you are back
  cairn resume ["<goal>"]                       ends the pause of the goal, or of everything, with yesterday

A goal's life
  cairn close "<goal>" --as reached|let_go [--note "…"]
  cairn reopen | archive | unarchive | trash | restore "<goal>"

Areas and order
  cairn areas
  cairn area "<name>" [--rename "…" | --before "<area>" | --last | --remove]    without any: makes it
  cairn move "<goal>" [--area "<area>" | --no-area] [--before "<goal>" | --after "<goal>"]

The account
  cairn verify                                  counts every total again: 0 differences is the promise
  cairn export [file]                           everything, as one file
  cairn import <file> [--dry-run]               what is there already stays as it is
  cairn example [--remove]                      a labelled year of goals to look around in

A goal is named by its beginning, by a word of it or by its id; upper and lower case are the same.
Every command takes --json. An amount may have a comma or a point.

Environment
  CAIRN_URL     where Cairn lives (http://localhost:3000)
  CAIRN_TOKEN   a personal token: Settings, Tokens

Exit codes: 0 done, 1 refused, 2 not understood, 3 Cairn cannot be reached or does not know the token.
`;
