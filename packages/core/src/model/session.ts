import * as z from "zod/mini";
import { text } from "../refusal/text.ts";

/** One device that is signed in. */
export const Session = z.object({
  id: z.string(),
  /** What the device said of itself at sign-in. */
  label: z.string(),
  createdAt: z.string(),
  seenAt: z.string(),
  /** The session that asks. */
  current: z.boolean(),
});
export type Session = z.infer<typeof Session>;

/** A personal token for scripts and the command line; its secret is shown once, when it is made. */
export const Token = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  usedAt: z.nullable(z.string()),
});
export type Token = z.infer<typeof Token>;

export const TokenName = text({ min: 1, max: 60 });
