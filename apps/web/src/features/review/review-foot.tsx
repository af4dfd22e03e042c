import { reviewWords } from "@cairn/text/messages/en/review";
import { ArrowLeft, ArrowRight, Check } from "lucide-react";
import { useT } from "../../messages/language.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./review.module.css";

/** Back and on, from the first step to the last, which finishes. */
export function ReviewFoot({
  here,
  steps,
  left,
  go,
  finish,
  finishing,
}: {
  here: number;
  steps: number;
  /** The step that was left another time, offered at the beginning. */
  left: { place: number; title: string } | null;
  go: (to: number) => void;
  finish: () => void;
  finishing: boolean;
}) {
  const t = useT(reviewWords);
  return (
    <div className={styles.foot}>
      <Button
        icon={ArrowLeft}
        onClick={() => go(here - 1)}
        disabled={here === 0}
        aria-keyshortcuts="ArrowLeft"
      >
        {t("back")}
      </Button>
      {here === 0 && left ? (
        <Button variant="ghost" onClick={() => go(left.place)}>
          {t("goOnAt", { title: left.title })}
        </Button>
      ) : null}
      {here < steps - 1 ? (
        <Button
          variant="primary"
          icon={ArrowRight}
          onClick={() => go(here + 1)}
          aria-keyshortcuts="ArrowRight"
        >
          {t("next")}
        </Button>
      ) : (
        <Button variant="primary" icon={Check} busy={finishing} onClick={finish}>
          {t("finishTheReview")}
        </Button>
      )}
    </div>
  );
}
