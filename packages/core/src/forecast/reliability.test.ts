import { expect, test } from "vitest";
import { reliabilityOf, type StoredForecast } from "./reliability.ts";

const said = (probability: number, outcome: boolean | null): StoredForecast => ({
  day: "2026-03-02",
  probability,
  outcome,
});
const times = (count: number, forecast: StoredForecast) => Array<StoredForecast>(count).fill(forecast);

test("of 40 times we said about 7 in 10, 29 came true", () => {
  const forecasts = [
    ...times(20, said(0.72, true)),
    ...times(9, said(0.66, true)),
    ...times(11, said(0.7, false)),
    ...times(3, said(0.2, false)),
  ];
  expect(reliabilityOf(forecasts)).toEqual([
    { tenths: 2, said: 3, came: 0 },
    { tenths: 7, said: 40, came: 29 },
  ]);
});

test("nothing is said before ten forecasts are judged; open ones do not count", () => {
  expect(reliabilityOf([...times(9, said(0.5, true)), ...times(50, said(0.5, null))])).toBeNull();
  expect(reliabilityOf(times(10, said(0.99, true)))).toEqual([{ tenths: 10, said: 10, came: 10 }]);
});
