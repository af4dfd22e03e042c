export function compileCatalogue(source: string, path: string, onFile?: (file: string) => void): string;
export const CATALOGUE: RegExp;
export default compileCatalogue;
