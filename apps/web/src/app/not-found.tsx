import { frameWords } from "@cairn/text/messages/en/frame";
import { paths } from "../lib/paths.ts";
import { getT } from "../trpc/get-t.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/layout/empty-state.tsx";
import { Hydrated } from "../ui/loading/hydrated.tsx";
import styles from "./lone.module.css";

/** The same for what never was, what is gone and what belongs to somebody else. */
export default async function NotFound() {
  const t = await getT(frameWords);
  return (
    <main className={styles.page}>
      <EmptyState level={1} title={t("notHere")} text={t("goalNotHereAbout")}>
        <ButtonLink href={paths.today()} variant="primary">
          {t("goToToday")}
        </ButtonLink>
      </EmptyState>
      <Hydrated />
    </main>
  );
}
