import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { daysInMonth, next, previous, shift, weekBegin, weekday } from "../testing/oracle/calendar.ts";
import {
  addDays,
  dayAt,
  dayNumber,
  dayOf,
  daysBetween,
  endOfMonth,
  endOfMonths,
  isDay,
  isoWeekday,
  latestDayOnEarth,
  startOfMonth,
  startOfMonths,
  startOfWeek,
  type Weekday,
} from "./day.ts";

const aDay = fc.oneof(
  fc.integer({ min: -25_500, max: 84_000 }).map(dayOf),
  fc.constantFrom(
    "1900-01-01",
    "1900-02-28",
    "2000-02-29",
    "2024-02-29",
    "2100-02-28",
    "2200-12-31",
    "1969-12-31",
  ),
);
const aWeekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);

describe("the calendar", () => {
  it("one day on is the next day of the calendar, one back the previous", () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(addDays(day, 1)).toBe(next(day));
        expect(addDays(day, -1)).toBe(previous(day));
      }),
    );
  });
  it("n days on are n steps, and the way back is as long", () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -800, max: 800 }), (day, days) => {
        expect(addDays(day, days)).toBe(shift(day, days));
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(dayOf(dayNumber(day))).toBe(day);
      }),
    );
  });
  it("weekdays follow one another from Monday 0001-01-01", () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(isoWeekday(day)).toBe(weekday(day));
      }),
    );
  });
  it("a week begins on its first weekday, at most six days before", () => {
    fc.assert(
      fc.property(aDay, aWeekday, (day, first) => {
        expect(startOfWeek(day, first)).toBe(weekBegin(day, first));
      }),
    );
  });
  it("a month goes from its 1st to its length", () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(startOfMonth(day)).toBe(`${day.slice(0, 7)}-01`);
        expect(endOfMonth(day)).toBe(`${day.slice(0, 7)}-${daysInMonth(day)}`);
        for (const every of [2, 3, 4, 6, 12]) {
          const [first, last] = [startOfMonths(day, every), endOfMonths(day, every)];
          expect(first <= day && day <= last).toBe(true);
          expect(Number(first.slice(5, 7)) % every).toBe(1);
          expect(Number(last.slice(5, 7)) - Number(first.slice(5, 7))).toBe(every - 1);
          expect(last).toBe(endOfMonth(last));
        }
      }),
    );
  });
  it("days compare as text", () => {
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        expect(a < b).toBe(dayNumber(a) < dayNumber(b));
      }),
    );
  });
  it("only real days from 1900 to 2200 are days", () => {
    const numbers = fc.tuple(fc.integer({ min: 1890, max: 2210 }), fc.nat({ max: 13 }), fc.nat({ max: 32 }));
    fc.assert(
      fc.property(numbers, ([year, month, date]) => {
        const two = (value: number) => String(value).padStart(2, "0");
        const text = `${year}-${two(month)}-${two(date)}`;
        const real =
          year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(text);
        expect(isDay(text)).toBe(real);
      }),
    );
    for (const text of ["", "2026-3-1", "2026-03-01T00:00", " 2026-03-01", "20260301", "+02026-03-01"])
      expect(isDay(text)).toBe(false);
  });
});

/** The wall clock, read another way: as a Swede writes it. */
const clocks = new Map<string, Intl.DateTimeFormat>();
function wall(instant: number, zone: string): { day: string; minute: number } {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
    clocks.set(zone, clock);
  }
  const [day = "", time = ""] = clock.format(instant).split(" ");
  return { day, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) };
}

const ZONES = [...Intl.supportedValuesOf("timeZone"), "UTC"];
const HOUR = 3_600_000;
/** Both sides of clock changes, a leap day, the turn of a year, Apia's missing day. */
const EDGES = [
  "2026-03-08T07:00Z",
  "2026-03-08T10:00Z",
  "2026-11-01T06:00Z",
  "2026-11-01T09:00Z",
  "2026-03-29T01:00Z",
  "2026-10-25T01:00Z",
  "2026-04-04T15:00Z",
  "2026-10-03T15:30Z",
  "2026-09-26T14:00Z",
  "2024-02-29T12:00Z",
  "2024-02-29T23:59Z",
  "2025-12-31T23:59Z",
  "2011-12-30T09:59Z",
  "2011-12-30T10:00Z",
  "2011-12-30T13:30Z",
].map((text) => Date.parse(text));
const anInstant = fc.oneof(
  fc.integer({ min: Date.parse("1970-01-02"), max: Date.parse("2037-12-31") }),
  fc
    .tuple(fc.constantFrom(...EDGES), fc.integer({ min: -5 * HOUR, max: 5 * HOUR }))
    .map(([edge, by]) => edge + by),
);
const aZone = fc.constantFrom(...ZONES);
const aDayStart = fc.oneof(fc.constantFrom(0, 180, 360, 30, 150), fc.integer({ min: 0, max: 360 }));

describe("the person's day", () => {
  it("in every zone is the wall clock's date, and the one before until the day begins", () => {
    for (const zone of ZONES) {
      for (const edge of EDGES) {
        for (const instant of [edge - 60_000, edge, edge + 60_000, edge + 2 * HOUR]) {
          const { day, minute } = wall(instant, zone);
          for (const dayStart of [0, 180, 360])
            expect(dayAt(instant, zone, dayStart), `${zone} ${new Date(instant).toISOString()}`).toBe(
              minute < dayStart ? previous(day) : day,
            );
        }
      }
    }
  });
  it("at any instant, in any zone, with any start of the day", () => {
    fc.assert(
      fc.property(anInstant, aZone, aDayStart, (instant, zone, dayStart) => {
        const { day, minute } = wall(instant, zone);
        expect(dayAt(instant, zone, dayStart)).toBe(minute < dayStart ? previous(day) : day);
      }),
    );
  });
  it("does not go back as time goes on, but for the hours that a clock shows twice", () => {
    fc.assert(
      fc.property(
        anInstant,
        fc.integer({ min: 4 * HOUR, max: 400 * HOUR }),
        aZone,
        aDayStart,
        (at, on, zone, begin) => {
          expect(dayAt(at, zone, begin) <= dayAt(at + on, zone, begin)).toBe(true);
        },
      ),
    );
  });
  it("never goes back where the day begins at 03:00 or later", () => {
    fc.assert(
      fc.property(
        anInstant,
        fc.integer({ min: 0, max: 4 * HOUR }),
        fc.constantFrom(
          "Europe/Berlin",
          "America/New_York",
          "Australia/Lord_Howe",
          "Asia/Kolkata",
          "Pacific/Apia",
        ),
        fc.integer({ min: 180, max: 360 }),
        (at, on, zone, begin) => {
          expect(dayAt(at, zone, begin) <= dayAt(at + on, zone, begin)).toBe(true);
        },
      ),
    );
  });
  it("follows itself: a day later it is the next day, but where clocks change", () => {
    fc.assert(
      fc.property(anInstant, aDayStart, (at, begin) => {
        expect(dayAt(at + 24 * HOUR, "Asia/Tokyo", begin)).toBe(next(dayAt(at, "Asia/Tokyo", begin)));
      }),
    );
  });
  it("begins later by the start of the day: never before the calendar's, at most one behind", () => {
    fc.assert(
      fc.property(anInstant, aZone, aDayStart, (at, zone, begin) => {
        const plain = dayAt(at, zone, 0);
        expect([plain, previous(plain)]).toContain(dayAt(at, zone, begin));
      }),
    );
  });
  it("Apia had no 2011-12-30", () => {
    const midnight = Date.parse("2011-12-30T10:00Z");
    expect(dayAt(midnight - 1, "Pacific/Apia", 0)).toBe("2011-12-29");
    expect(dayAt(midnight, "Pacific/Apia", 0)).toBe("2011-12-31");
  });
  it("Lord Howe moves its clock by half an hour", () => {
    // 2026-10-04, 02:00 → 02:30; with a day that begins at 02:15 there is no minute of doubt.
    const change = Date.parse("2026-10-03T15:30Z");
    expect(dayAt(change - 60_000, "Australia/Lord_Howe", 135)).toBe("2026-10-03");
    expect(dayAt(change, "Australia/Lord_Howe", 135)).toBe("2026-10-04");
  });
  it("is nowhere later than the latest date on earth, and that is Kiritimati's", () => {
    fc.assert(
      fc.property(anInstant, aZone, (at, zone) => {
        expect(dayAt(at, zone, 0) <= latestDayOnEarth(at)).toBe(true);
      }),
    );
    const today = Date.parse("2026-03-08T09:59Z");
    expect(latestDayOnEarth(today)).toBe(dayAt(today, "Pacific/Kiritimati", 0));
    expect(latestDayOnEarth(today + 60_000)).toBe(dayAt(today + 60_000, "Pacific/Kiritimati", 0));
  });
  it("does not depend on the zone of the process", () => {
    fc.assert(
      fc.property(anInstant, aZone, aDayStart, aDay, (at, zone, begin, day) => {
        const answers = ["UTC", "Pacific/Apia", "America/New_York"].map((process) => {
          vi.stubEnv("TZ", process);
          return [
            dayAt(at, zone, begin),
            addDays(day, 1),
            isoWeekday(day),
            endOfMonth(day),
            latestDayOnEarth(at),
          ];
        });
        vi.unstubAllEnvs();
        expect(answers[1]).toEqual(answers[0]);
        expect(answers[2]).toEqual(answers[0]);
      }),
    );
  });
});
