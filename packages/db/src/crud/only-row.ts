/** Takes the one row that a statement answers always: a function of SQL, or a write of a row that is held. */
export function onlyRow<T>([row]: readonly T[]): T {
  if (row === undefined) throw new Error("a statement answered without its row");
  return row;
}
