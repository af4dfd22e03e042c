/** Names of fields, each with the name of the column that holds it. */
type Names = { readonly [field: string]: string };

/** Fields under the names of their columns. */
type RowOf<N extends Names, F> = { [K in keyof F as K extends keyof N ? N[K] : never]: F[K] };

/**
 * Renames fields to the columns that hold them. What has no column here does not come along, so that an input is never
 * spread into a row; neither does what is undefined.
 */
export function rowOf<N extends Names, F extends object>(names: N, fields: F): RowOf<N, F>;
export function rowOf(names: Names, fields: object): object {
  const given = new Map<string, unknown>(Object.entries(fields));
  const columns = Object.entries(names).filter(([field]) => given.get(field) !== undefined);
  return Object.fromEntries(columns.map(([field, column]) => [column, given.get(field)]));
}

/** The columns of a table that can hold any value of type V. */
type ColumnFor<V, Row> = { [C in keyof Row]: [V] extends [Row[C]] ? C : never }[keyof Row];

/** A column of the table for each field: none may be missing, and none be of another type. */
export type ColumnNames<Fields, Row> = {
  readonly [F in keyof Fields]-?: ColumnFor<Exclude<Fields[F], undefined>, Row>;
};
