import { addDays, type Day } from "@cairn/core/time/day";
import { formatRelativeDay } from "@cairn/text/format";
import { checkInWords } from "@cairn/text/messages/en/check-in";
import { CalendarDays } from "lucide-react";
import { useT } from "../../messages/language.tsx";
import { Chip, Chips } from "../../ui/chip.tsx";
import { Icon } from "../../ui/icon.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./check-in-form.module.css";

/** Today, yesterday, or a day from the calendar. `errorId`: the sentence that says what is wrong with it. */
export function DayChoice({
  day,
  today,
  locale,
  onDay,
  errorId,
}: {
  day: Day;
  today: Day;
  locale: string;
  onDay: (day: Day) => void;
  errorId: string | undefined;
}) {
  const t = useT(checkInWords);
  const yesterday = addDays(today, -1);
  return (
    <Chips label={t("day")}>
      <Chip pressed={day === today} onClick={() => onDay(today)}>
        {t("today")}
      </Chip>
      <Chip pressed={day === yesterday} onClick={() => onDay(yesterday)}>
        {t("yesterday")}
      </Chip>
      <label className={styles.date}>
        <VisuallyHidden>{t("anotherDay")}</VisuallyHidden>
        <Icon of={CalendarDays} small />
        {day === today || day === yesterday ? null : (
          <span aria-hidden>{formatRelativeDay(day, locale, today)}</span>
        )}
        <input
          type="date"
          value={day}
          max={today}
          // A press anywhere on it opens the calendar, not only on the browser's own sign.
          onClick={(event) => event.currentTarget.showPicker?.()}
          aria-invalid={errorId !== undefined}
          aria-describedby={errorId}
          onChange={(event) => {
            if (event.target.value !== "") onDay(event.target.value);
          }}
        />
      </label>
    </Chips>
  );
}
