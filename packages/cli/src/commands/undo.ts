import { entryWords } from "@cairn/text/messages/en/entry";
import { translatorFor } from "@cairn/text/messages/translator";
import { uuidv7 } from "uuidv7";
import { Refusal } from "../failure.ts";
import { entryText } from "../goals/entry-text.ts";
import { goalLine, itemOf, LOCALE } from "../goals/goal-text.ts";
import type { Command } from "../table/command.ts";

export const undo: Command = {
  name: "undo",
  group: "Each day",
  summary: "takes back the last entry, wherever it was logged",
  arguments: [],
  options: [],
  examples: ["cairn undo"],
  run: async (_, { client }) => {
    const { items } = await client().audit.list.query({});
    const settled = new Set<string>();
    for (const { action, objectKind, objectId } of items) {
      if (objectKind !== "checkIn" || settled.has(objectId)) continue;
      settled.add(objectId);
      if (action === "checkIn.remove") continue;
      const answer = await client().checkIn.remove.mutate({ id: objectId, mutationId: uuidv7() });
      const said = translatorFor(entryWords, LOCALE)("takenBack");
      const view = await client().goal.get.query({ id: answer.checkIn.goalId });
      return {
        data: { ...answer, view },
        lines: [`${said} ${entryText(answer.checkIn, view)}`, goalLine(itemOf(view))],
      };
    }
    throw new Refusal("There is no entry to take back among the latest changes.");
  },
};
