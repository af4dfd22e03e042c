import { TRPCError } from "@trpc/server";
import { describe, expect, test } from "vitest";
import { callerOf, useDatabase } from "../common.ts";
import { hostileInputs } from "../hostile.ts";
import { call } from "../procedures/procedure.ts";
import { PROCEDURES } from "../procedures.ts";
import { personWithThings } from "../things.ts";

const given = useDatabase();

/** Words that only the inside of the program uses. */
const INSIDE =
  /postgres|drizzle|sql|select |insert |constraint|relation|node_modules|\.ts:|at \w+ \(|stack|zod|undefined|\[object/i;

describe.each(Object.entries(PROCEDURES))("%s", (path, { input: inputOf, open }) => {
  test("answers or refuses whatever it is given, never with a defect, never showing the inside", async () => {
    const { tokenHash, things } = await personWithThings(given.db);
    const defects: unknown[] = [];
    const api = callerOf(given.db, tokenHash, { log: { failure: (error) => defects.push(error) } });
    const anonymous = callerOf(given.db, null, { log: { failure: (error) => defects.push(error) } });
    const caller = open ? anonymous : api;
    let tried = 0;
    for (const input of hostileInputs(inputOf(things))) {
      tried += 1;
      const error = await call(caller, path, input).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (error === null) continue;
      if (!(error instanceof TRPCError)) throw error;
      if (defects.length > 0) throw new Error(`${path}: a defect`, { cause: defects[0] });
      expect(error.code, path).not.toBe("INTERNAL_SERVER_ERROR");
      expect(error.message).not.toMatch(INSIDE);
      expect(error.message.length).toBeLessThan(300);
    }
    expect(tried).toBeGreaterThan(70);
  });
});
