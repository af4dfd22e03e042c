import { checkInWords } from "@cairn/text/messages/en/check-in";
import { logOf } from "../../data/entry/use-known-entries.ts";
import { useT } from "../../messages/language.tsx";
import { trpc } from "../../trpc/client.ts";
import { TextArea } from "../../ui/form/text-input.tsx";
import styles from "./check-in-form.module.css";

/** A word on the entry; the last one written shows what such words can be. `first`: nothing stands before it to be filled in. */
export function EntryNote({
  goalId,
  first,
  note,
  onNote,
}: {
  goalId: string;
  first: boolean;
  note: string;
  onNote: (note: string) => void;
}) {
  const t = useT(checkInWords);
  const { data: log } = trpc.checkIn.list.useQuery(logOf(goalId));
  const lastNote = log?.items.find((entry) => entry.note !== "")?.note;
  return (
    <div className={styles.note}>
      <TextArea
        aria-label={t("noteOptional")}
        rows={1}
        data-first={first ? "" : undefined}
        maxLength={2000}
        value={note}
        placeholder={lastNote ? t("lastTime", { lastNote }) : t("notePlaceholder")}
        onChange={(event) => onNote(event.target.value)}
      />
    </div>
  );
}
