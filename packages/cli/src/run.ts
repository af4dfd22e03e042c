import { TRPCClientError } from "@trpc/client";
import { uuidv7 } from "uuidv7";
import { example, exportFile, importFile, verify } from "./account-commands.ts";
import { area, areas, move } from "./area-commands.ts";
import { type DayWord, UsageError } from "./argument-words.ts";
import { type ParsedCommand, readArguments } from "./arguments.ts";
import { close, done, milestones, step } from "./goal-commands.ts";
import { HELP } from "./help.ts";
import { pause, plan, resume, waysBack } from "./plan-commands.ts";
import { amount, goalLine, goalLines, unitOf } from "./words.ts";
import { type Answer, type Client, connect, days, find, goalsOf, Refusal, type World } from "./world.ts";

/** One command from its words to its exit code: 0 done, 1 refused, 2 not understood, 3 not reached or not known. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  try {
    const command = readArguments(argv);
    if (command.name === "help") world.out(HELP.trimEnd());
    else if (command.name === "version") world.out(world.version);
    else {
      const answer = await carryOut(command, connect(world), world);
      world.out(command.json ? JSON.stringify(answer.data, null, 2) : answer.lines.join("\n"));
    }
    return 0;
  } catch (error) {
    const { code, lines } = told(error);
    for (const line of lines) world.err(line);
    return code;
  }
}

async function carryOut(command: ParsedCommand, client: Client, world: World): Promise<Answer> {
  switch (command.name) {
    case "today":
      return today(client, command.day, world);
    case "goals": {
      const goals = await goalsOf(client, command.tab);
      return { data: goals, lines: goals.length ? goals.map(goalLine) : ["No goals here."] };
    }
    case "goal": {
      const view = await client.goal.get.query({ id: (await find(client, command.goal)).goal.id });
      return { data: view, lines: goalLines(view) };
    }
    case "log":
      return log(client, command, world);
    case "undo":
      return undo(client);
    case "done":
      return done(client, command, world);
    case "milestones":
      return milestones(client, command.goal);
    case "plan":
      return plan(client, command, world);
    case "ways-back":
      return waysBack(client, command);
    case "pause":
      return pause(client, command, world);
    case "away":
      return pause(client, { ...command, goal: null }, world);
    case "resume":
      return resume(client, command.goal, world);
    case "close":
      return close(client, command);
    case "areas":
      return areas(client);
    case "area":
      return area(client, command);
    case "move":
      return move(client, command);
    case "verify":
      return verify(client);
    case "export":
      return exportFile(client, command.file, world);
    case "import":
      return importFile(client, command, world);
    case "example":
      return example(client, command.remove);
    default:
      return step(client, command.name, command.goal);
  }
}

async function today(client: Client, word: DayWord, world: World): Promise<Answer> {
  const answer = await client.goal.today.query(
    word === "today" ? {} : { day: (await days(client, word, world)).day },
  );
  const lines = answer.views.length
    ? answer.views.map(goalLine)
    : ["Nothing due today. Enjoy it, or log something anyway."];
  return { data: answer, lines };
}

async function log(
  client: Client,
  command: Extract<ParsedCommand, { name: "log" }>,
  world: World,
): Promise<Answer> {
  const [{ goal }, { day, zone }] = await Promise.all([
    find(client, command.goal),
    days(client, command.day, world),
  ]);
  const answer = await client.checkIn.put.mutate({
    id: uuidv7(),
    goalId: goal.id,
    day,
    kind: command.rest ? "skip" : "entry",
    value: command.value,
    note: command.note,
    at: new Date(world.now()).toISOString(),
    zone,
  });
  const { checkIn, view } = answer;
  const what =
    checkIn.kind === "skip"
      ? "a rest day"
      : checkIn.value === null
        ? "one"
        : amount(checkIn.value, unitOf(goal));
  return { data: answer, lines: [`Logged ${what} on ${checkIn.day}.`, goalLine(view)] };
}

/** The latest check-in that has not been taken back, wherever it was logged. */
async function undo(client: Client): Promise<Answer> {
  const { items } = await client.audit.list.query({});
  const settled = new Set<string>();
  for (const { action, objectKind, objectId } of items) {
    if (objectKind !== "checkIn" || settled.has(objectId)) continue;
    settled.add(objectId);
    if (action === "checkIn.remove") continue;
    const answer = await client.checkIn.remove.mutate({ id: objectId, mutationId: uuidv7() });
    const { checkIn, view } = answer;
    const what = checkIn.value === null ? "the check-in" : amount(checkIn.value, unitOf(view.goal));
    return { data: answer, lines: [`Took back ${what} of ${checkIn.day}.`, goalLine(view)] };
  }
  throw new Refusal("There is no check-in to take back among the latest changes.");
}

function told(error: unknown): { code: number; lines: string[] } {
  if (error instanceof UsageError) return { code: 2, lines: [error.message] };
  if (error instanceof Refusal) return { code: 1, lines: [error.message] };
  if (!isRefusedError(error)) {
    const reason = error instanceof Error ? error.message : String(error);
    return { code: 3, lines: [`Cairn cannot be reached: ${reason}. Check CAIRN_URL.`] };
  }
  const { data } = error;
  if (data.code === "UNAUTHORIZED")
    return { code: 3, lines: ["Cairn does not know this token. Check CAIRN_TOKEN."] };
  const fields =
    data.fields.length > 1 ? data.fields.map(({ field, message }) => `  ${field}: ${message}`) : [];
  const only = data.fields.length === 1 ? data.fields.map(({ field }) => `${field}: `) : [];
  const trail = data.refusal === null && data.requestId ? [`  request ${data.requestId}`] : [];
  return { code: 1, lines: [`${only.join("")}${error.message}`, ...fields, ...trail] };
}

type Refused = {
  message: string;
  data: {
    code: string;
    refusal: string | null;
    requestId: string | null;
    fields: { field: string; message: string }[];
  };
};

/** An error that Cairn answered, as against one on the way to it (or from something else that listens there). */
function isRefusedError(error: unknown): error is Refused {
  return error instanceof TRPCClientError && Array.isArray(error.data?.fields);
}
