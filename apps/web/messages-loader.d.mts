export function compileCatalogue(source: string): string;
export const CATALOGUE: RegExp;
export default compileCatalogue;
