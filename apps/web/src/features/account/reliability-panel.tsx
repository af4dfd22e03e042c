"use client";
import { accountWords } from "@cairn/text/messages/en/account";
import { reliabilityText } from "@cairn/text/reliability-text";
import { useMe } from "../../data/use-user.ts";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import styles from "./account.module.css";

/** How often the forecasts came true, in the words they are said in. */
export function ReliabilityPanel() {
  const t = useT(accountWords);
  const { locale } = useMe();
  const [bins] = trpc.forecast.reliability.useSuspenseQuery();
  if (bins === null) {
    return <p className={styles.quiet}>{t("reliabilityEmpty")}</p>;
  }
  return (
    <ul className={styles.stack}>
      {bins.map((bin) => (
        <li key={bin.tenths}>{reliabilityText(bin, locale)}</li>
      ))}
    </ul>
  );
}
