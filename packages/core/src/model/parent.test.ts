import { expect, test } from "vitest";
import { DomainError } from "../refusal/error.ts";
import { type Branch, refuseParent } from "./parent.ts";

const branch = (id: string, parentId: string | null, kind: Branch["kind"] = "objective"): Branch => ({
  id,
  parentId,
  kind,
});
const chain = ["a", "b", "c", "d", "e"].map((id, index, all) => branch(id, all[index - 1] ?? null));

function reason(tree: Branch[], id: string, parentId: string): string | undefined {
  try {
    refuseParent(tree, id, parentId);
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? error.fields[0]?.reason : "thrown";
  }
}

test("a goal goes below an objective", () => {
  expect(reason(chain, "new", "a")).toBeUndefined();
});

test("a parent that is not there, or that measures something itself, is refused", () => {
  expect(reason(chain, "new", "z")).toBe("missing");
  expect(reason([branch("run", null, "metric")], "new", "run")).toBe("parent_kind");
});

test("no goal goes below itself, at any distance", () => {
  expect(reason(chain, "a", "a")).toBe("parent_circle");
  expect(reason(chain, "a", "e")).toBe("parent_circle");
  expect(reason(chain, "b", "c")).toBe("parent_circle");
});

test("five levels are allowed and six are not, counting what hangs below the goal", () => {
  expect(reason(chain, "new", "d")).toBeUndefined();
  expect(reason(chain, "new", "e")).toBe("parent_depth");
  const pair = [branch("x", null), branch("y", "x", "metric")];
  expect(reason([...chain, ...pair], "x", "c")).toBeUndefined();
  expect(reason([...chain, ...pair], "x", "d")).toBe("parent_depth");
});

test("a circle that is there already does not hang the judgement", () => {
  const circle = [branch("p", "q"), branch("q", "p")];
  expect(reason(circle, "new", "p")).toBe("parent_depth");
});
