import * as z from "zod/mini";
import { text } from "../refusal/text.ts";
import { Zone } from "../time/day-schema.ts";

export const THEMES = ["system", "light", "dark"] as const;

export const Email = z.string("email").check(
  z.overwrite((value) => value.trim().toLowerCase()),
  z.maxLength(254, "email"),
  z.email("email"),
);
/** A password has at least this many characters, unless the operator asks for fewer. */
export const PASSWORD_MIN = 15;
/** An operator can ask for no fewer. */
export const PASSWORD_LEAST = 8;
/**
 * Follows NIST 800-63B-4: length and a blocklist, no rules of composition. Characters are code points; the bytes bound the
 * hashing. The server's own minimum and the blocklist come on top.
 */
export const Password = z.string("required").check(
  z.refine((value) => value.isWellFormed() && !value.includes("\u0000"), {
    error: "text_characters",
    abort: true,
  }),
  z.refine((value) => [...value.slice(0, 600)].length >= PASSWORD_LEAST, {
    error: "password_short",
    params: { min: PASSWORD_MIN },
  }),
  z.refine((value) => encodeURIComponent(value).replace(/%../g, "x").length <= 256, {
    error: "password_long",
    params: { max: 256 },
  }),
);
export const WeekStart = z.literal([1, 2, 3, 4, 5, 6, 7], "week_start");
/** D34: minutes after midnight at which the person's day begins, 0 to 360; the default is 180. */
export const DayStart = z.int("day_start").check(z.minimum(0, "day_start"), z.maximum(360, "day_start"));
export const Theme = z.enum(THEMES, "theme");
export const Locale = z.string("locale").check(
  z.refine((value) => {
    try {
      return value.length <= 35 && Intl.getCanonicalLocales(value).length === 1;
    } catch {
      return false;
    }
  }, "locale"),
);

export const SignUp = z.strictObject({
  name: text({ min: 1, max: 80 }),
  email: Email,
  password: Password,
  zone: Zone,
  locale: Locale,
});
export type SignUp = z.infer<typeof SignUp>;

export const User = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  zone: z.string(),
  weekStart: WeekStart,
  dayStart: z.number(),
  locale: z.string(),
  theme: Theme,
  /** Letters alone are commands outside fields. */
  singleKeys: z.boolean(),
  /** When the account and all that is in it goes for good, as the person asked; null for an account that stays. */
  leavesAt: z.nullable(z.string()),
  version: z.number(),
});
export type User = z.infer<typeof User>;

/** What a person may change of their profile. Absent fields stay. `baseVersion` is the version that was seen. */
export const UserUpdate = z.strictObject({
  baseVersion: z.int(),
  mutationId: z.optional(z.uuid("id")),
  name: z.optional(text({ min: 1, max: 80 })),
  zone: z.optional(Zone),
  weekStart: z.optional(WeekStart),
  dayStart: z.optional(DayStart),
  locale: z.optional(Locale),
  theme: z.optional(Theme),
  singleKeys: z.optional(z.boolean()),
});
export type UserUpdate = z.infer<typeof UserUpdate>;

/** Who asked for their account to be deleted has this many days to think better of it. */
export const LEAVING_DAYS = 14;
/** Asks for the account to be deleted, and names its own address, so that it is no slip. */
export const UserLeave = z.strictObject({ email: Email });

export const PasswordChange = z.strictObject({
  current: z.string("required").check(z.maxLength(1024, "password_wrong")),
  next: Password,
  /** Ends all personal tokens as well: whoever knew the password may have made one. */
  revokeTokens: z._default(z.boolean(), false),
});
export type PasswordChange = z.infer<typeof PasswordChange>;
