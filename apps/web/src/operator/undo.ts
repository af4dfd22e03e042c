import { undoUpgrade } from "@cairn/db/undo-upgrade";
import { type Command, fail, print } from "./command.ts";
import { requireEmbedded, withStoppedServer } from "./reach.ts";

/** `undo-upgrade`: puts the copy from before the last upgrade back. */
export const undo: Command = async ({ environment }) => {
  requireEmbedded(environment);
  const { restored, kept } = await withStoppedServer(environment, undoUpgrade).catch((error) =>
    fail("Nothing was undone", error),
  );
  print(
    `The database is ${restored} again. What it was until now is kept as ${kept} until the next undoing.`,
  );
  print("Start the Cairn that you had before: this one would upgrade it again.");
};
