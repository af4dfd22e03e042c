import { parseArgs } from "node:util";
import { OPERATIONS, type Operation } from "./operations.ts";

export type Options = {
  build: string;
  people: number;
  entries: number;
  rounds: number;
  sliceMs: number;
  warm: number;
  connections: number;
  operations: Operation[];
  peers: boolean;
  profile: string | null;
};

export const HELP = `npm run bench -- [options]
  --people 1000      people with 20 goals each
  --entries 50       entries of each goal: 1000 x 20 x 50 is a million
  --rounds 5         slices of each server and operation, in turn
  --slice 2          seconds of a slice
  --warm 3000        requests of each operation before anything is counted
  --connections 32   callers at once
  --only list,goal   these operations alone
  --no-peers         Cairn alone
  --profile FOLDER   writes a CPU profile of Cairn there (every figure is lower for it)
`;

/** @throws Error with the name of what cannot be read */
export function readOptions(args: string[]): Options | null {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      build: { type: "string", default: "" },
      people: { type: "string", default: "1000" },
      entries: { type: "string", default: "50" },
      rounds: { type: "string", default: "5" },
      slice: { type: "string", default: "2" },
      warm: { type: "string", default: "3000" },
      connections: { type: "string", default: "32" },
      only: { type: "string", default: OPERATIONS.join(",") },
      peers: { type: "boolean", default: true },
      profile: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  const wanted = values.only.split(",");
  const unknown = wanted.find((name) => !OPERATIONS.some((operation) => operation === name));
  if (unknown !== undefined) throw new Error(`--only knows ${OPERATIONS.join(", ")}; not ${unknown}`);
  return {
    build: values.build,
    people: positive("people", values.people),
    entries: positive("entries", values.entries),
    rounds: positive("rounds", values.rounds),
    sliceMs: positive("slice", values.slice) * 1000,
    warm: positive("warm", values.warm),
    connections: positive("connections", values.connections),
    operations: OPERATIONS.filter((operation) => wanted.includes(operation)),
    peers: values.peers,
    profile: values.profile ?? null,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} is a number above 0; not ${text}`);
  return value;
}
