"use client";
import { lazyWhenIdle } from "../ui/loading/lazy.tsx";

/** One sentence for what went wrong, where its words should not come with the page. */
export const ErrorText = lazyWhenIdle<{ error: unknown }>(async () => {
  const { errorMessage } = await import("./error-text.ts");
  return function Sentence({ error }) {
    return errorMessage(error);
  };
});
