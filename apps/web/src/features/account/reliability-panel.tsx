"use client";
import { formatNumber } from "../../lib/format.ts";
import { trpc } from "../../trpc/client.ts";
import { useMe } from "../user/use-user.ts";
import styles from "./account.module.css";

/** How often the forecasts came true, in the words they are said in. */
export function ReliabilityPanel() {
  const { locale } = useMe();
  const [bins] = trpc.forecast.reliability.useSuspenseQuery();
  if (bins === null) {
    return <p className={styles.quiet}>Once ten of them are decided, it says here how many came true.</p>;
  }
  const number = (value: number) => formatNumber(value, locale);
  return (
    <ul className={styles.stack}>
      {bins.map(({ tenths, said, came }) => (
        <li key={tenths}>
          Of {number(said)} {said === 1 ? "time" : "times"} we said about {Math.min(9, Math.max(1, tenths))}{" "}
          in 10, {number(came)} came true.
        </li>
      ))}
    </ul>
  );
}
