import { describe, expect, test } from "vitest";
import { refusalOf, useDatabase } from "../common.ts";
import { withUnknownKeys } from "../hostile.ts";
import { call } from "../procedures/procedure.ts";
import { PROCEDURES } from "../procedures.ts";
import { missingThings, personWithThings } from "../things.ts";

const given = useDatabase();

const withInput = Object.entries(PROCEDURES).filter(
  // It reads each entry by itself and answers what it refuses of them: check-in-batch.test.ts.
  ([path, { input }]) => path !== "checkIn.putMany" && input(missingThings()) !== undefined,
);

describe.each(withInput)("%s", (path, { input }) => {
  test("refuses what it does not know, wherever it stands in its input", async () => {
    const { api, things } = await personWithThings(given.db);
    let tried = 0;
    for (const hostile of withUnknownKeys(input(things))) {
      tried += 1;
      const { refusal, fields } = await refusalOf(call(api, path, hostile));
      expect(refusal).toBe("INVALID");
      expect(fields.some(({ field, reason }) => /(^|\.)userId$/.test(field) && reason === "unknown")).toBe(
        true,
      );
    }
    expect(tried).toBeGreaterThan(0);
  });
});
