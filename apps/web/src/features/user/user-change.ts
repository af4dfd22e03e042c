import { Zone } from "@cairn/core/day-schema";
import { text } from "@cairn/core/text";
import { DayStart, Locale, WeekStart } from "@cairn/core/user";
import * as z from "zod/mini";

/** What each page of the settings changes, by the schemas of the profile itself. */
export const ProfileChange = z.strictObject({ name: text({ min: 1, max: 80 }), locale: Locale });
export const DaysChange = z.strictObject({ zone: Zone, dayStart: DayStart, weekStart: WeekStart });
