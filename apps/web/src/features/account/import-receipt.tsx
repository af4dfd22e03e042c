import type { ImportReport } from "@cairn/api/archive-transfer";
import { ARCHIVE_TABLES } from "@cairn/core/archive";
import { formatNumber, plural } from "../../lib/format.ts";
import styles from "./account.module.css";
import { TABLES } from "./table-words.ts";

/** More refusals than anybody reads. */
const SHOWN = 200;

/** What became of the rows, or would: by table, and every refusal with its reason. */
export function ImportReceipt({
  title,
  report,
  locale,
}: {
  title: string;
  report: ImportReport;
  locale: string;
}) {
  const tables = ARCHIVE_TABLES.filter((table) => {
    const { created, merged, refused } = report[table];
    return created + merged + refused.length > 0;
  });
  const refused = ARCHIVE_TABLES.flatMap((table) =>
    report[table].refused.map((refusal) => ({ ...refusal, table })),
  );
  const number = (value: number) => formatNumber(value, locale);
  if (tables.length === 0) return <p role="status">This file is empty.</p>;
  return (
    <>
      <table className={styles.report}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">New</th>
            <th scope="col">Here already</th>
            <th scope="col">Refused</th>
          </tr>
        </thead>
        <tbody>
          {tables.map((table) => (
            <tr key={table}>
              <th scope="row">{TABLES[table].many}</th>
              <td>{number(report[table].created)}</td>
              <td>{number(report[table].merged)}</td>
              <td>{number(report[table].refused.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {refused.length > 0 ? (
        <details className={styles.refusals}>
          <summary>
            {plural(refused.length, { one: "row needs a look", other: "rows need a look" }, locale)}
          </summary>
          <ul>
            {refused.slice(0, SHOWN).map(({ table, row, field, message }) => (
              <li key={`${table} ${row}`}>
                {TABLES[table].one} {number(row + 1)}
                {field ? ` (${field})` : ""}: {message}
              </li>
            ))}
          </ul>
          {refused.length > SHOWN ? <p>And {number(refused.length - SHOWN)} more.</p> : null}
        </details>
      ) : null}
    </>
  );
}
