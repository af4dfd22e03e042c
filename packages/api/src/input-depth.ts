import { invalid } from "@cairn/core/refusal/error";

/** Levels of objects and lists: twice as many as the deepest input has. */
const DEEPEST = 20;

/** Goes down level by level, so that a deep input costs no stack. @throws DomainError INVALID (reason `nested`) */
export function refuseDepth(input: unknown): void {
  let level: unknown[] = [input];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw invalid("", "nested", { max: DEEPEST });
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
  }
}
