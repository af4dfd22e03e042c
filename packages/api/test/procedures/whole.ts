import { uuidv7 } from "uuidv7";
import { byId, OTHER_VERSION, type ProceduresOf, plain } from "./procedure.ts";

/** Areas, and what moves a whole account: archives and the example. */
export const WHOLE: ProceduresOf<"archive" | "area" | "example"> = {
  "archive.read": { input: () => ({ table: "checkIns" }), about: [], refuses: [] },
  "archive.size": plain,
  "archive.write": {
    input: () => ({
      table: "areas",
      lines: [JSON.stringify({ id: uuidv7(), name: "Home", position: 0, version: 1 })],
      dryRun: false,
    }),
    about: [],
    refuses: [],
  },
  "area.list": plain,
  "area.put": {
    input: () => ({ id: uuidv7(), name: "Health", position: 3 }),
    about: [],
    refuses: [
      [
        "INVALID name: area_taken",
        "the name of another area",
        async ({ api }) => {
          await api.area.put({ id: uuidv7(), name: "Health" });
          return api.area.put({ id: uuidv7(), name: "HEALTH" });
        },
      ],
      [
        "CONFLICT",
        "another area of this id",
        ({ api, things }) => api.area.put({ id: things.area, name: "Health" }),
      ],
      [
        "CONFLICT",
        "changed since",
        ({ api, things }) => api.area.put({ id: things.area, name: "Health", baseVersion: OTHER_VERSION }),
      ],
    ],
  },
  "area.move": {
    input: ({ area }) => ({ id: area, before: null }),
    about: ["area"],
    refuses: [
      [
        "NOT_FOUND",
        "before an area that is not there",
        ({ api, things }) => api.area.move({ id: things.area, before: uuidv7() }),
      ],
    ],
  },
  "area.remove": byId("area"),
  "area.restore": byId("area", [
    ["NOT_FOUND", "none of this id was removed", ({ api }) => api.area.restore({ id: uuidv7() })],
  ]),
  "example.clear": plain,
  "example.count": plain,
  "example.fill": plain,
};
