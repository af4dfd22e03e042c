/** Values that break programs which trust their input. */
export const NASTY: unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  -1,
  1e-7,
  0.1234567,
  1e12 + 1,
  -1e12 - 1,
  1e40,
  -1e40,
  2 ** 31,
  2 ** 53,
  NaN,
  Infinity,
  -Infinity,
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff",
  "\u202e",
  "e\u0301".repeat(200),
  "👩‍👩‍👧".repeat(60),
  "x".repeat(1_000_000),
  "' OR 1=1 --",
  "'; DROP TABLE goals; --",
  "\\",
  "%",
  "_",
  "$1",
  "{{7*7}}",
  "<script>alert(1)</script>",
  "../../etc/passwd",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "null",
  "undefined",
  "NaN",
  "1e40",
  "2026-02-30",
  "0000-00-00",
  "9999-12-31",
  "2026-13-01",
  "-0001-01-01",
  "infinity",
  "now",
  "2026-03-02T00:00:00Z",
  "0000-01-01T00:00:00.000Z",
  "9999-12-31T23:59:59.999Z",
  "2026-03-02T12:00:00.123456789123456789Z",
  "2026-03-02T24:00:00Z",
  "9999-12-31_01890a5d-ac96-774b-bcce-b302099a8057",
  "2026-99-99_01890a5d-ac96-774b-bcce-b302099a8057",
  "2026-03-02_------------------------------------",
  ...forgedCursors(),
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "01890a5d-ac96-774b-bcce-b302099a8057x",
  [],
  {},
  [[]],
  [null],
  [1, 2, 3],
  { length: 1e9 },
  { toString: 1 },
  { toJSON: "x" },
  JSON.parse(`{"then":1}`),
  JSON.parse('{"__proto__":{"admin":true}}'),
  { constructor: { prototype: {} } },
  { kind: "metric" },
  { kind: "__proto__" },
  { kind: {} },
  Array.from({ length: 10_000 }, () => 0),
  Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`key${index}`, index])),
  deep(10_000),
  10n,
  Symbol.iterator,
];

/** Of the form that a list of goals writes, with keys and ids that it would not. */
function forgedCursors(): string[] {
  const id = "01890a5d-ac96-774b-bcce-b302099a8057";
  const keys: unknown[][] = [
    ["x", id],
    ["2026-02-30", id],
    ["NaN", id],
    ["1e400", id],
    ["\u0000", id],
    ["", ""],
    ["1", "x"],
    [1, id],
    [],
  ];
  return keys.map((key) => Buffer.from(JSON.stringify(key)).toString("base64url"));
}

/** An object nested this deep. */
export function deep(levels: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < levels; level += 1) value = { a: value };
  return value;
}

type Path = (string | number)[];

/** The good input with each of the nasty values in the place of each of its parts, and beside them. */
export function* hostileInputs(good: unknown): Generator<unknown> {
  for (const path of pathsIn(good)) for (const nasty of NASTY) yield replaced(good, path, nasty);
  for (const key of [
    "__proto__",
    "constructor",
    "userId",
    "user_id",
    "version",
    "deletedAt",
    "\u0000",
    "x".repeat(10_000),
  ]) {
    yield { ...Object(good), [key]: "x" };
    yield withOwn(good, key, { admin: true });
  }
}

/** The good input with a column of ours in each of its objects. */
export function* withUnknownKeys(good: unknown): Generator<unknown> {
  for (const path of objectsIn(good)) yield replaced(good, [...path, "userId"], "x");
}

function objectsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.entries(value).flatMap(([key, part]) => objectsIn(part, [...path, key]));
  return Array.isArray(value) ? below : [path, ...below];
}

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const part: unknown = Reflect.get(Object(value), key);
  if (Array.isArray(value)) return value.with(Number(key), replaced(part, rest, by));
  return { ...Object(value), [key]: replaced(part, rest, by) };
}

/** The key as an own property, "__proto__" too: what JSON.parse makes of it. */
function withOwn(value: unknown, key: string, own: unknown): unknown {
  const copy = { ...Object(value) };
  Object.defineProperty(copy, key, { value: own, enumerable: true });
  return copy;
}
