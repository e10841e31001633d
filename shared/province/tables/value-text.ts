import { showDay } from "../../day.ts";
import { showFigure } from "../../wording/sheet.ts";
import { NOTHING } from "../../wording/tables.ts";
import type { Value } from "./table.ts";

/** What a cell says as plain text: a state by its word alone, a rate in hundredths. */
export function valueText(value: Value): string {
  switch (value.type) {
    case "blank":
      return "";
    case "text":
      return value.text ?? NOTHING;
    case "link":
      return value.text;
    case "state":
      return value.word;
    case "day":
      return value.day === null ? NOTHING : showDay(value.day);
    case "number":
      if (value.value === null) return NOTHING;
      return value.unit === "rate"
        ? `${String(Math.round(value.value * 1000) / 10).replace(".", ",")}%`
        : showFigure(value.value, value.unit);
  }
}
