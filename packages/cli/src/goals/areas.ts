import type { RouterOutputs } from "@cairn/api/client";
import { Refusal } from "../failure.ts";
import { matchGoal } from "./match.ts";

type Areas = RouterOutputs["area"]["list"];

/** The one area that is meant; areas are named as goals are. */
export function areaMeant(all: Areas, name: string): Areas[number] {
  const match = matchGoal(
    all.map((area) => ({ id: area.id, title: area.name, area })),
    name,
  );
  if ("found" in match) return match.found.area;
  const names = match.among.map(({ title, id }) => `\n  ${title}  (${id})`);
  throw new Refusal(
    match.among.length > 0
      ? `"${name}" could be ${match.among.length} areas. Write more of the name, or its id:${names.join("")}`
      : `No area is called "${name}". See them with: cairn areas`,
  );
}
