import { DayStart, Locale, WeekStart } from "@cairn/core/model/user";
import { text } from "@cairn/core/refusal/text";
import { Zone } from "@cairn/core/time/day-schema";
import * as z from "zod/mini";

/** What each page of the settings changes, by the schemas of the profile itself. */
export const ProfileChange = z.strictObject({ name: text({ min: 1, max: 80 }), locale: Locale });
export const DaysChange = z.strictObject({ zone: Zone, dayStart: DayStart, weekStart: WeekStart });
