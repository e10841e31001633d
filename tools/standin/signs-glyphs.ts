// The signs of states as outlines of our own, a thousand units an em: machines without a symbol font have none.

type Point = readonly [x: number, y: number];
export type Contour = readonly Point[];

export const ADVANCE = 800;
const CENTRE: Point = [400, 360];
const OUTER = 290;
const INNER = 222;

/** Points on a circle between two angles in degrees; a falling angle turns the outline, which cuts a hole. */
function arc(radius: number, from: number, to: number): Point[] {
  const steps = Math.max(2, Math.ceil(Math.abs(to - from) / 10));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 180;
    return [
      Math.round(CENTRE[0] + radius * Math.cos(angle)),
      Math.round(CENTRE[1] + radius * Math.sin(angle)),
    ];
  });
}

/** A bar through the centre. */
function bar(degrees: number): Contour {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const corners: Point[] = [
    ...([[-330, -44] as const, [330, -44] as const] as const),
    ...([[330, 44] as const, [-330, 44] as const] as const),
  ];
  return corners.map(([x, y]) => [
    Math.round(CENTRE[0] + x * cos - y * sin),
    Math.round(CENTRE[1] + x * sin + y * cos),
  ]);
}

export const SIGNS: Readonly<Record<string, readonly Contour[]>> = {
  "✓": [
    [
      ...([[80, 340] as const, [300, 60] as const, [730, 620] as const] as const),
      ...([[655, 678] as const, [300, 215] as const, [152, 400] as const] as const),
    ],
  ],
  "✗": [bar(45), bar(135)],
  "○": [arc(OUTER, 0, 360), arc(INNER, 360, 0)],
  "◐": [arc(OUTER, 0, 360), arc(INNER, 90, -90)],
  "→": [
    [
      ...([[50, 320] as const, [500, 320] as const, [500, 180] as const, [750, 360] as const] as const),
      ...([[500, 540] as const, [500, 400] as const, [50, 400] as const] as const),
    ],
  ],
  "↻": [
    [...arc(OUTER, 90, 390), ...arc(INNER, 390, 90)],
    [
      [400, 500],
      [400, 730],
      [240, 615],
    ],
  ],
};
