import type { GoalView } from "@cairn/core/model/view";
import { goalWords } from "@cairn/text/messages/en/goal";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./goal-page.module.css";
import { ReachedCairn } from "./later-reached.ts";

/** A goal that runs and is reached can be closed as that; nothing closes it by itself. */
export function ReachedOffer({ view, onClose }: { view: GoalView; onClose: () => void }) {
  const t = useT(goalWords);
  return (
    <div className={styles.offer} role="status">
      <ReachedCairn view={view} />
      <p>{t("reachedHint")}</p>
      <Button variant="primary" onClick={onClose}>
        {t("closeAsReached")}
      </Button>
    </div>
  );
}
