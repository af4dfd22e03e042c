import { TRPCClientError } from "@trpc/client";
import { UsageError } from "./table/words.ts";

/** Cairn, or the name that was given, says no. */
export class Refusal extends Error {}

/** The exit code of what went wrong and the lines that say it: 1 refused, 2 not understood, 3 not reached or not known. */
export function told(error: unknown): { code: number; lines: string[] } {
  if (error instanceof UsageError) return { code: 2, lines: [error.message] };
  if (error instanceof Refusal) return { code: 1, lines: [error.message] };
  if (!isAnswered(error)) {
    const reason = error instanceof Error ? error.message : String(error);
    return { code: 3, lines: [`Cairn cannot be reached: ${reason}. Check CAIRN_URL.`] };
  }
  const { data } = error;
  if (data.code === "UNAUTHORIZED")
    return { code: 3, lines: ["Cairn does not know this token. Check CAIRN_TOKEN."] };
  // It is about the token, not about anything that was typed.
  if (data.refusal === "FORBIDDEN") return { code: 1, lines: [error.message] };
  const fields =
    data.fields.length > 1 ? data.fields.map(({ field, message }) => `  ${field}: ${message}`) : [];
  const only = data.fields.length === 1 ? data.fields.map(({ field }) => `${field}: `) : [];
  const trail = data.refusal === null && data.requestId ? [`  request ${data.requestId}`] : [];
  return { code: 1, lines: [`${only.join("")}${error.message}`, ...fields, ...trail] };
}

type Answered = {
  message: string;
  data: {
    code: string;
    refusal: string | null;
    requestId: string | null;
    fields: { field: string; message: string }[];
  };
};

/** An error that Cairn answered, as against one on the way to it (or from something else that listens there). */
function isAnswered(error: unknown): error is Answered {
  return error instanceof TRPCClientError && Array.isArray(error.data?.fields);
}
