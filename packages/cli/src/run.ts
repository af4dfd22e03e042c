import { COMMANDS } from "./commands/index.ts";
import { told } from "./failure.ts";
import { parse } from "./table/parse.ts";
import type { Client } from "./world.ts";
import { connect, type World } from "./world.ts";

/** One command from its words to its exit code: 0 done, 1 refused, 2 not understood, 3 not reached or not known. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  try {
    const asked = parse(argv, COMMANDS);
    if (asked === "version") world.out(world.version);
    else {
      const { command, given, json } = asked;
      const answer = await command.run(given, {
        world,
        commands: COMMANDS,
        client: once(() => connect(world)),
      });
      world.out(json ? JSON.stringify(answer.data, null, 2) : answer.lines.map(plain).join("\n"));
    }
    return 0;
  } catch (error) {
    const { code, lines } = told(error);
    for (const line of lines) world.err(line);
    return code;
  }
}

/** One client for all calls of a command: those made together travel together. */
function once(make: () => Client): () => Client {
  let made: Client | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Pages keep an amount and its unit on one line; in a terminal such a space is found by nobody. */
function plain(line: string): string {
  return line.replaceAll(/[\u00a0\u202f]/g, " ");
}
