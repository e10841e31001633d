// The look of the workbook: an office form in Times New Roman with hairlines; a state's colour stands with its
// sign and word.
import type { CellStyle } from "hucre/xlsx";
import { type Pair, TONES as SCREEN_TONES } from "../../../shared/look.ts";
import type { Tone } from "../../../shared/wording/status.ts";

/** A colour as the workbook writes it. */
const rgb = (colour: string) => colour.slice(1).toUpperCase();

/** Ink and ground of each tone, the same as in the add-on. */
export const TONES = Object.fromEntries(
  Object.entries(SCREEN_TONES).map(([tone, { ink, ground }]) => [
    tone,
    { ink: rgb(ink), ground: rgb(ground) },
  ]),
) as Record<Tone, Pair>;

const FONT = "Times New Roman";
export const FONT_SIZE = 12;
const HEAD_GROUND = "E8EAED";
const LINE = { style: "hair", color: { rgb: "80868B" } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };

export const DEFAULT_FONT = { name: FONT, size: FONT_SIZE };

type Align = "left" | "center" | "right";

/** What differs between styles; everything else is the same throughout. */
export interface Look {
  align?: Align;
  bold?: boolean;
  italic?: boolean;
  size?: number;
  tone?: Tone;
  head?: boolean;
  /** Text from bottom to top. */
  upright?: boolean;
  indent?: number;
  wrap?: boolean;
  border?: boolean;
  format?: string;
}

export const CENTRED: Look = { align: "center" };

/** The library's style of a look; equal looks are stored once by the library. */
export function styleOf(look: Look): CellStyle {
  const { align, bold, italic, size, tone, head, upright, indent, wrap = true, border = true, format } = look;
  const ground = tone ? TONES[tone].ground : head ? HEAD_GROUND : null;
  return {
    font: {
      name: FONT,
      size: size ?? FONT_SIZE,
      ...(bold || head ? { bold: true } : {}),
      ...(italic ? { italic: true } : {}),
      ...(tone ? { color: { rgb: TONES[tone].ink } } : {}),
    },
    ...(ground ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: ground } } } : {}),
    ...(border ? { border: BORDER } : {}),
    alignment: {
      horizontal: align ?? (head ? "center" : "left"),
      vertical: head ? "center" : "top",
      ...(wrap ? { wrapText: true } : {}),
      ...(upright ? { textRotation: 90 } : {}),
      ...(indent ? { indent } : {}),
    },
    ...(format ? { numFmt: format } : {}),
  };
}

export const COUNT_FORMAT = "#,##0";
export const DAY_FORMAT = "dd/mm/yyyy";
export const RATE_FORMAT = "0.0%";
/** Keeps a text that would be a formula if it were typed again a text when somebody edits the cell. */
export const TEXT_FORMAT = "@";
