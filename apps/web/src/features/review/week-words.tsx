import { reviewWords } from "@cairn/text/messages/en/review";
import type { useReview } from "../../data/use-review.ts";
import { useT } from "../../messages/language.tsx";
import { Field } from "../../ui/form/field.tsx";
import { TextArea } from "../../ui/form/text-input.tsx";

type Props = Pick<ReturnType<typeof useReview>, "note" | "setNote" | "saved" | "failed">;

/** A word on the week, saved as it is written. */
export function WeekWords({ note, setNote, saved, failed }: Props) {
  const t = useT(reviewWords);
  const hint = failed ? "noteNotSaved" : saved ? "savedAsYouWrite" : "saving";
  return (
    <Field label={t("reviewQuestion")} optional hint={t(hint)}>
      {(control) => (
        <TextArea
          {...control}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      )}
    </Field>
  );
}
