import { Refusal } from "../failure.ts";
import type { Command } from "../table/command.ts";
import { countsText } from "./archive-tables.ts";

export const verify: Command = {
  name: "verify",
  group: "The account",
  summary: "counts every total again: 0 differences is the promise",
  arguments: [],
  options: [],
  examples: ["cairn verify"],
  run: async (_, { client }) => {
    const answer = await client().account.verify.query();
    const { differences, counted } = answer;
    const lines = differences.map(
      ({ goalId, field, stored, counted }) => `  ${goalId}  ${field}: ${stored} stored, ${counted} counted`,
    );
    if (differences.length > 0)
      throw new Refusal([`${differences.length} figures differ from the entries:`, ...lines].join("\n"));
    return {
      data: answer,
      lines: ["0 differences: every total is what the entries say.", `Looked at ${countsText(counted)}.`],
    };
  },
};
