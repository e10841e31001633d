// The colours of states and of the page, in one place for the sheet, the sidebar and the workbook.
// Ink on its ground keeps a contrast of at least 4.5 : 1; a test holds it.
import type { Tone } from "./wording/status.ts";

export interface Pair {
  ink: string;
  ground: string;
}

/** Ink and ground of each tone; a state always carries its sign and word beside the colour. */
export const TONES: Record<Tone, Pair> = {
  good: { ink: "#137333", ground: "#e6f4ea" },
  ongoing: { ink: "#a05600", ground: "#fef7e0" },
  bad: { ink: "#c5221f", ground: "#fce8e6" },
  quiet: { ink: "#5f6368", ground: "#f1f3f4" },
  waiting: { ink: "#185abc", ground: "#e8f0fe" },
};

/** The page itself: one accent, black text, hairlines. */
export const PAGE = {
  accent: "#1a73e8",
  accentDark: "#185abc",
  text: "#202124",
  muted: "#5f6368",
  line: "#dadce0",
  ground: "#ffffff",
} as const;
