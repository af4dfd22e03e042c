export function compileCatalogue(source: string, path: string): string;
export const CATALOGUE: RegExp;
export default compileCatalogue;
