"use client";

import { csv } from "@cairn/core/amount/csv";
import { uiWords } from "@cairn/text/messages/en/ui";
import { Download, Table2 } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { useT } from "../../messages/language.tsx";
import styles from "./chart.module.css";

export type ChartTable = {
  caption: string;
  columns: string[];
  rows: string[][];
  /** The rows of its file: every point, days as 2026-01-31 and plain numbers. */
  file: () => (string | number | null)[][];
};

type Props = {
  title: string;
  /** The heading is for the outline only; the legend speaks for itself. */
  quietTitle?: boolean;
  legend?: ReactNode;
  actions?: ReactNode;
  table: ChartTable;
  children: ReactNode;
  className?: string | undefined;
};

/** A chart and the table behind it: the same figures, one press apart. */
export function ChartCard({ title, quietTitle = false, legend, actions, table, children, className }: Props) {
  const t = useT(uiWords);
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  return (
    <section className={`${styles.card} ${className ?? ""}`} aria-labelledby={heading}>
      <header className={styles.header}>
        <h2 id={heading} className={quietTitle ? styles.hidden : styles.title}>
          {title}
        </h2>
        {legend ? <div className={styles.legend}>{legend}</div> : null}
        <div className={styles.actions}>
          {actions}
          <button
            type="button"
            className={styles.toggle}
            aria-label={t("tableOf", { title })}
            aria-pressed={asTable}
            data-chart-toggle=""
            onClick={() => setAsTable(!asTable)}
          >
            <Table2 aria-hidden size={16} strokeWidth={1.75} />
            {t("table")}
          </button>
        </div>
      </header>
      {asTable ? <DataTable {...table} /> : children}
    </section>
  );
}

function DataTable({ caption, columns, rows, file }: ChartTable) {
  const t = useT(uiWords);
  const text = csv(columns, file());
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={styles.scroll} tabIndex={0} aria-label={caption}>
        <table className={styles.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([head, ...cells]) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {cells.map((cell, index) => (
                  <td key={columns[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <a
        className={styles.toggle}
        href={`data:text/csv;charset=utf-8,${encodeURIComponent(text)}`}
        download={`${caption}.csv`}
      >
        <Download aria-hidden size={16} strokeWidth={1.75} />
        {t("csv")}
      </a>
    </>
  );
}
