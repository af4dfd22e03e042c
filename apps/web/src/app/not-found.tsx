import { paths } from "../lib/paths.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import styles from "./lone.module.css";

/** The same for what never was, what is gone and what belongs to somebody else. */
export default function NotFound() {
  return (
    <main className={styles.page}>
      <EmptyState level={1} title="This is not here." text="It may have been let go, or its link turned off.">
        <ButtonLink href={paths.today()} variant="primary">
          Go to Today
        </ButtonLink>
      </EmptyState>
    </main>
  );
}
