"use client";
import type { ImportReport } from "@cairn/api/archive-transfer";
import { ARCHIVE_TABLES } from "@cairn/core/portable/archive";
import { formatNumber } from "@cairn/text/format";
import { accountWords } from "@cairn/text/messages/en/account";
import { fieldText } from "@cairn/text/refusal-text";
import { useT } from "../../messages/language.tsx";
import styles from "./account.module.css";

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
  const t = useT(accountWords);
  const tables = ARCHIVE_TABLES.filter((table) => {
    const { created, merged, refused } = report[table];
    return created + merged + refused.length > 0;
  });
  const refused = ARCHIVE_TABLES.flatMap((table) =>
    report[table].refused.map((refusal) => ({ ...refusal, table })),
  );
  const number = (value: number) => formatNumber(value, locale);
  if (tables.length === 0) return <p role="status">{t("thisFileIsEmpty")}</p>;
  return (
    <>
      <table className={styles.report}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("new")}</th>
            <th scope="col">{t("hereAlready")}</th>
            <th scope="col">{t("refused")}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map((table) => (
            <tr key={table}>
              <th scope="row">{t(`many.${table}`)}</th>
              <td>{number(report[table].created)}</td>
              <td>{number(report[table].merged)}</td>
              <td>{number(report[table].refused.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {refused.length > 0 ? (
        <details className={styles.refusals}>
          <summary>{t("rowsNeedALook", { rows: refused.length })}</summary>
          <ul>
            {refused.slice(0, SHOWN).map(({ table, row, field, reason, params }) => (
              <li key={`${table} ${row}`}>
                {t(`row.${table}`, { row: row + 1 })}
                {field ? ` (${field})` : ""}: {fieldText({ reason, params: params ?? {} }, locale)}
              </li>
            ))}
          </ul>
          {refused.length > SHOWN ? <p>{t("andMore", { count: refused.length - SHOWN })}</p> : null}
        </details>
      ) : null}
    </>
  );
}
