import type { ReactNode } from "react";
import { TryLine } from "../../features/quick/try-line.tsx";
import { paths } from "../../lib/paths.ts";
import { Bar } from "../../ui/bar.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Brand } from "../../ui/logo.tsx";
import { Pebble } from "../../ui/pebble.tsx";
import { StatusWord } from "../../ui/status-word.tsx";
import styles from "./landing.module.css";

/** What a visitor sees at `/`: one screen, what Cairn is and the two ways in. */
export function Landing() {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Brand />
        <ButtonLink href={paths.signIn()} variant="ghost">
          Sign in
        </ButtonLink>
      </header>
      <main className={styles.main}>
        <div className={styles.words}>
          <h1>Every goal has a line. See where you stand.</h1>
          <p className={styles.lede}>
            Put down a stone each time you do something. Cairn tells you how far above or below your line you
            are, how likely you are to make it, and what is enough today.
          </p>
          <TryLine />
          <div className={styles.ways}>
            <ButtonLink href={paths.signUp()} variant="primary">
              Make an account
            </ButtonLink>
            <ButtonLink href={paths.signIn()}>Sign in</ButtonLink>
          </div>
          <ul className={styles.facts}>
            <li>A missed day costs little, and rest days never count against you.</li>
            <li>Chances are counted from your own days and said in plain words.</li>
            <li>Open source, on a server of your choice. Nothing is sent to anyone else.</li>
          </ul>
        </div>
        <figure className={styles.sample} aria-label="How it looks: three goals made up for this page">
          <ul>
            <Sample
              colour="spruce"
              shape="1"
              title="Run 500 km"
              text="367.6 of 500 km"
              value={0.735}
              line={0.706}
            >
              <StatusWord tone="above">14.2 km above</StatusWord>
            </Sample>
            <Sample
              colour="sky"
              shape="2"
              title="Read 20 pages"
              text="12 of 20 pages today"
              value={0.6}
              line={null}
            >
              <StatusWord tone="on">On the line</StatusWord>
            </Sample>
            <Sample
              colour="amber"
              shape="5"
              title="House deposit"
              text="£2,260 of £6,000"
              value={0.377}
              line={0.433}
            >
              <StatusWord tone="below">£340 below</StatusWord>
            </Sample>
          </ul>
          <figcaption>The notch is where the line is today.</figcaption>
        </figure>
      </main>
    </div>
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
