import type { ArchiveTable } from "@cairn/core/archive";

/** What the rows of an archive's tables are called: as a heading, and one of them. */
export const TABLES: Record<ArchiveTable, { many: string; one: string }> = {
  areas: { many: "Areas", one: "Area" },
  goals: { many: "Goals", one: "Goal" },
  pauses: { many: "Pauses", one: "Pause" },
  milestones: { many: "Milestones", one: "Milestone" },
  checkIns: { many: "Entries", one: "Entry" },
  forecasts: { many: "Forecasts", one: "Forecast" },
  reviews: { many: "Reviews", one: "Review" },
};
