/** Every id of the example begins so: by this it is known, labelled and removed again. */
export const EXAMPLE_ID_PREFIX = "00000000-0000-7000-8000-";

export function isExample(id: string): boolean {
  return id.startsWith(EXAMPLE_ID_PREFIX);
}
