import { welcomeWords } from "@cairn/text/messages/en/welcome";
import type { Translator } from "@cairn/text/messages/translator";
import type { ReactNode } from "react";
import { TryLine } from "../../features/quick/try-line.tsx";
import { paths } from "../../lib/paths.ts";
import { getT } from "../../trpc/get-t.ts";
import { Bar } from "../../ui/bar.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Hydrated } from "../../ui/loading/hydrated.tsx";
import { Brand } from "../../ui/logo.tsx";
import { Pebble } from "../../ui/pebble.tsx";
import { StatusWord } from "../../ui/status-word.tsx";
import styles from "./landing.module.css";

/** What a visitor sees at `/`: one screen, what Cairn is and the two ways in. `words`: what was said into the line. */
export async function Landing({ words }: { words: string | undefined }) {
  const t = await getT(welcomeWords);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Brand />
        <ButtonLink href={paths.signIn()} variant="ghost">
          {t("signIn")}
        </ButtonLink>
      </header>
      <main className={styles.main}>
        <div className={styles.words}>
          <h1>{t("headline")}</h1>
          <p className={styles.lede}>{t("lede")}</p>
          <TryLine say={words} />
          <div className={styles.ways}>
            <ButtonLink href={paths.signUp()} variant="primary">
              {t("makeAnAccount")}
            </ButtonLink>
            <ButtonLink href={paths.signIn()}>{t("signIn")}</ButtonLink>
          </div>
          <ul className={styles.facts}>
            <li>{t("aboutMissedDays")}</li>
            <li>{t("aboutChances")}</li>
            <li>{t("aboutSource")}</li>
          </ul>
        </div>
        <Samples t={t} />
      </main>
      <Hydrated />
    </div>
  );
}

/** Three goals: ahead of the line, on it and short of it. */
function Samples({ t }: { t: Translator<typeof welcomeWords> }) {
  return (
    <figure className={styles.sample} aria-label={t("exampleTitle")}>
      <ul>
        <Sample
          colour="spruce"
          shape="1"
          title={t("run500Km")}
          text={t("n3676Of500")}
          value={0.735}
          line={0.706}
        >
          <StatusWord tone="good" place="above">
            {t("exampleAhead")}
          </StatusWord>
        </Sample>
        <Sample
          colour="sky"
          shape="2"
          title={t("read20Pages")}
          text={t("examplePages")}
          value={0.6}
          line={null}
        >
          <StatusWord tone="plain" place="on">
            {t("onTheLine")}
          </StatusWord>
        </Sample>
        <Sample
          colour="amber"
          shape="5"
          title={t("houseDeposit")}
          text={t("n2260Of6")}
          value={0.377}
          line={0.433}
        >
          <StatusWord tone="bad" place="below">
            {t("n340Short")}
          </StatusWord>
        </Sample>
      </ul>
      <figcaption>{t("notchHint")}</figcaption>
    </figure>
  );
}

function Sample({
  colour,
  shape,
  title,
  text,
  value,
  line,
  children,
}: {
  colour: "spruce" | "sky" | "amber";
  shape: "1" | "2" | "5";
  title: string;
  text: string;
  value: number;
  line: number | null;
  children: ReactNode;
}) {
  return (
    <li className={styles.row}>
      <Pebble colour={colour} shape={shape} size="m" fill={value} />
      <div className={styles.what}>
        <p className={styles.title}>
          {title}
          {children}
        </p>
        <p className={styles.small}>{text}</p>
        <Bar value={value} line={line} colour={colour} />
      </div>
    </li>
  );
}
