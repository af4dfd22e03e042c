/** How a sentence was heard. `false` is the worst: wrong, and ready to be done by one press. */
export const OUTCOMES = ["right", "asks", "half", "wrong", "false"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Scores a goal as `goalNotation` writes it: `ready` is one that a press makes. */
export function scoreGoal(meant: string, heard: string, ready: boolean): Outcome {
  const asked = heard.startsWith("ask");
  if (meant === "never") return ready ? "false" : "right";
  if (meant.startsWith("ask")) {
    const [, question] = meant.split(" ");
    if (asked) return question === undefined || heard === meant ? "right" : "asks";
    return ready ? "false" : question === undefined ? "right" : "asks";
  }
  if (asked) return "asks";
  const [wanted, found] = [meant.split(" | "), heard.split(" | ")];
  const same = wanted.map((field, i) => field.split("~").includes(found[i] ?? ""));
  if (wanted.length !== found.length || same.slice(1).includes(false)) return ready ? "false" : "wrong";
  return same[0] ? "right" : "half";
}
