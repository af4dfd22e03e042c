/** "Europe/Lisbon" is Lisbon, "America/Argentina/Buenos_Aires" Buenos Aires. */
export function placeOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** The device's zone, where its clocks differ from those of `zone` now or half a year on; null where they agree. */
export function zoneElsewhere(zone: string, now: number): string | null {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // Devices without a place call it "UTC".
  if (!here.includes("/")) return null;
  const differs = [now, now + HALF_A_YEAR].some((at) => clockIn(here, at) !== clockIn(zone, at));
  return differs ? here : null;
}

const HALF_A_YEAR = 183 * 86_400_000;

function clockIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat("en", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at);
}
