import type { Plugin } from "vitest/config";

export function compileCatalogue(source: string, path: string, onFile?: (file: string) => void): string;
export const CATALOGUE: RegExp;
export const messages: Plugin;
export default compileCatalogue;
