/** A spreadsheet runs a cell that begins like this as a formula; one apostrophe more makes it text, and taking one away brings it back. */
const FORMULA = /^'*[=+\-@\t\r]/;

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Writes rows for people and spreadsheets, by RFC 4180: lines end in CRLF, quotes are doubled. Text that a spreadsheet would run
 * is escaped; numbers stay numbers.
 */
export function csv(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}
