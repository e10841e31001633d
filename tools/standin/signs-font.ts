// A TrueType font of a few signs, made here: the fewest tables that browsers accept.
import { ADVANCE, type Contour, SIGNS } from "./signs-glyphs.ts";

const EM = 1_000;
const ASCENT = 800;
const DESCENT = -200;
const NAME = "Signs";

type Field = readonly [bytes: 1 | 2 | 4, value: number];
const u8 = (value: number): Field => [1, value];
const u16 = (value: number): Field => [2, value];
const u32 = (value: number): Field => [4, value];
const many = (...values: number[]): Field[] => values.map(u16);

/** Big-endian bytes of numbers; negative ones as two's complement. */
function pack(fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const part = Buffer.alloc(bytes);
      part.writeUIntBE(value < 0 ? value + 2 ** (8 * bytes) : value, 0, bytes);
      return part;
    }),
  );
}

const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

interface Box {
  xMin: number;
  yMin: number;
  xMax: number;
  yMax: number;
}

function boxOf(contours: readonly Contour[]): Box {
  const points = contours.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { xMin: Math.min(...xs), yMin: Math.min(...ys), xMax: Math.max(...xs), yMax: Math.max(...ys) };
}

const steps = (values: readonly number[]) => values.map((value, at) => value - (values[at - 1] ?? 0));

/** A glyph of straight lines: every point on the outline, every step in two bytes. */
function glyphOf(contours: readonly Contour[]): Buffer {
  const points = contours.flat();
  const { xMin, yMin, xMax, yMax } = boxOf(contours);
  let end = -1;
  const ends = contours.map(({ length }) => {
    end += length;
    return end;
  });
  return padded(
    pack([
      ...many(contours.length, xMin, yMin, xMax, yMax, ...ends, 0),
      ...points.map(() => u8(1)),
      ...many(...steps(points.map(([x]) => x)), ...steps(points.map(([, y]) => y))),
    ]),
  );
}

/** Which glyph a character has: format 4, a segment a character. */
function cmapOf(codes: readonly number[]): Buffer {
  const count = codes.length + 1;
  const power = 2 ** Math.floor(Math.log2(count));
  const search = [power * 2, Math.log2(power), (count - power) * 2];
  const ends = [...codes, 0xffff];
  const deltas = [...codes.map((code, at) => at + 1 - code), 1];
  const offsets = ends.map(() => 0);
  const body = many(count * 2, ...search, ...ends, 0, ...ends, ...deltas, ...offsets);
  const length = 6 + body.length * 2;
  return pack([...many(0, 1, 3, 1), u32(12), ...many(4, length, 0), ...body]);
}

function nameTable(): Buffer {
  const words = Buffer.from(NAME, "utf16le").swap16();
  const ids = [1, 2, 3, 4, 6];
  const records = ids.flatMap((id) => many(3, 1, 0x409, id, words.length, 0));
  return Buffer.concat([pack([...many(0, ids.length, 6 + ids.length * 12), ...records]), words]);
}

function os2Table(codes: readonly number[]): Buffer {
  const [first, last] = [codes[0] ?? 0, codes.at(-1) ?? 0];
  return pack([
    ...many(4, ADVANCE, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    ...Array.from({ length: 10 }, () => u8(0)),
    ...[u32(0), u32(0), u32(0), u32(0), u32(0x4e4f4e45)],
    ...many(0x40, first, last, ASCENT, DESCENT, 0, ASCENT, -DESCENT),
    ...[u32(1), u32(0)],
    ...many(500, 700, 0, 32, 0),
  ]);
}

function tablesOf(): Record<string, Buffer> {
  const signs = Object.entries(SIGNS)
    .map(([sign, contours]) => ({ code: sign.codePointAt(0) ?? 0, contours }))
    .sort((a, b) => a.code - b.code);
  const codes = signs.map(({ code }) => code);
  const glyphs = [Buffer.alloc(0), ...signs.map(({ contours }) => glyphOf(contours))];
  let at = 0;
  const starts = [0, ...glyphs.map(({ length }) => (at += length))];
  const { xMin, yMin, xMax, yMax } = boxOf(signs.flatMap(({ contours }) => contours));
  const points = Math.max(...signs.map(({ contours }) => contours.flat().length));
  const contours = Math.max(...signs.map((sign) => sign.contours.length));
  const bearings = signs.flatMap((sign) => [ADVANCE, boxOf(sign.contours).xMin]);
  return {
    "OS/2": os2Table(codes),
    cmap: cmapOf(codes),
    glyf: Buffer.concat(glyphs),
    head: pack([
      ...[u32(0x10000), u32(0x10000), u32(0), u32(0x5f0f3cf5), u16(3), u16(EM)],
      ...[u32(0), u32(0), u32(0), u32(0)],
      ...many(xMin, yMin, xMax, yMax, 0, 8, 2, 1, 0),
    ]),
    hhea: pack([
      u32(0x10000),
      ...many(ASCENT, DESCENT, 0, ADVANCE, xMin, 0, xMax, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length),
    ]),
    hmtx: pack(many(ADVANCE, 0, ...bearings)),
    loca: pack(starts.map(u32)),
    maxp: pack([u32(0x10000), ...many(glyphs.length, points, contours, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: nameTable(),
    post: pack([u32(0x30000), u32(0), ...many(-100, 50), u32(0), u32(0), u32(0), u32(0), u32(0)]),
  };
}

function sumOf(bytes: Buffer): number {
  const whole = padded(bytes);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

/** The font's bytes, the same every time. */
export function signsFont(): Buffer {
  const tables = Object.entries(tablesOf());
  const power = 2 ** Math.floor(Math.log2(tables.length));
  let offset = 12 + tables.length * 16;
  const entries: Buffer[] = [];
  let headAt = 0;
  for (const [tag, bytes] of tables) {
    entries.push(
      Buffer.concat([Buffer.from(tag), pack([u32(sumOf(bytes)), u32(offset), u32(bytes.length)])]),
    );
    if (tag === "head") headAt = offset;
    offset += padded(bytes).length;
  }
  const start = [
    u32(0x10000),
    ...many(tables.length, power * 16, Math.log2(power), (tables.length - power) * 16),
  ];
  const font = Buffer.concat([pack(start), ...entries, ...tables.map(([, bytes]) => padded(bytes))]);
  font.writeUInt32BE((0xb1b0afba - sumOf(font)) >>> 0, headAt + 8);
  return font;
}

/** A family in the sidebar's and the page's list of fonts, behind the system's own. */
export const SIGNS_BESIDE = "Roboto";

/** Weight and style of a face. */
interface Face {
  weight: 400 | 700;
  style: "normal" | "italic";
}

const UPRIGHT: readonly Face[] = [{ weight: 400, style: "normal" }];
/** A family with faces of its own for bold and slanted text is asked for the signs in each of them. */
export const EVERY_FACE: readonly Face[] = ([400, 700] as const).flatMap((weight) =>
  (["normal", "italic"] as const).map((style) => ({ weight, style })),
);

/** Rules that give the signs, and nothing else, to families that a page names anyway. */
export function signFaces(families: readonly string[], faces = UPRIGHT): string {
  const range = Object.keys(SIGNS)
    .map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16)}`)
    .join(", ");
  const source = `url(data:font/ttf;base64,${signsFont().toString("base64")}) format("truetype")`;
  return families
    .flatMap((name) => faces.map((face) => ({ name, ...face })))
    .map(
      ({ name, style, weight }) =>
        `@font-face { font-family: "${name}"; font-style: ${style}; font-weight: ${weight}; src: ${source}; unicode-range: ${range}; }`,
    )
    .join("\n");
}
