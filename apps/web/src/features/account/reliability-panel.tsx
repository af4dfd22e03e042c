"use client";
import { accountWords } from "../../messages/en/account.ts";
import { useSay } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { useMe } from "../user/use-user.ts";
import styles from "./account.module.css";
import { reliabilityText } from "./reliability-words.ts";

/** How often the forecasts came true, in the words they are said in. */
export function ReliabilityPanel() {
  const say = useSay(accountWords);
  const { locale } = useMe();
  const [bins] = trpc.forecast.reliability.useSuspenseQuery();
  if (bins === null) {
    return <p className={styles.quiet}>{say("onceTenOfThem")}</p>;
  }
  return (
    <ul className={styles.stack}>
      {bins.map((bin) => (
        <li key={bin.tenths}>{reliabilityText(bin, locale)}</li>
      ))}
    </ul>
  );
}
