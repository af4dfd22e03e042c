/** Files whose words still stand in the code. The list only gets shorter. */
export const NOT_YET: readonly string[] = ["trpc/errors.ts"];
