import { expect, test } from "vitest";
import { boxOf, crosses, type Point, placeLabel } from "./label.ts";

const within = { x: 0, y: 0, width: 960, height: 360 };
const rising: Point[] = [
  [0, 300],
  [400, 150],
];

test("with nothing in its way a label stands above, before its point", () => {
  expect(placeLabel("5 km", [400, 150], { within, lines: [rising] })).toEqual({
    x: 388,
    y: 138,
    anchor: "end",
  });
});

test("a line above the point drives the label to where neither line is", () => {
  const planned: Point[] = [
    [0, 290],
    [800, 20],
  ];
  const place = placeLabel("763.9 km today", [400, 150], { within, lines: [rising, planned] });
  const box = boxOf("763.9 km today", place);
  expect([rising, planned].filter((line) => crosses(line, box))).toEqual([]);
});

test("a label stays inside its chart and off other labels", () => {
  const boxes = [boxOf("100 km", { x: 4, y: 40, anchor: "start" })];
  const place = placeLabel("5 km today", [10, 50], { within, lines: [], boxes });
  expect(place.anchor).toBe("start");
  const box = boxOf("5 km today", place);
  expect(box.y).toBeGreaterThanOrEqual(55);
});

test("a step that goes straight up through a box crosses it", () => {
  const box = { x: 10, y: 10, width: 20, height: 10 };
  expect(
    crosses(
      [
        [15, 40],
        [15, 0],
      ],
      box,
    ),
  ).toBe(true);
  expect(
    crosses(
      [
        [0, 30],
        [50, 30],
      ],
      box,
    ),
  ).toBe(false);
});

test("where everything is taken the label has the least in its way", () => {
  const wall = Array.from({ length: 40 }, (_, row): Point[] => [
    [0, row * 9],
    [960, row * 9],
  ]);
  expect(placeLabel("5 km", [400, 150], { within, lines: wall })).toBeDefined();
});
