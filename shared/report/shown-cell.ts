import { showDay } from "../day.ts";
import { cellText } from "./reading/read-cell.ts";
import type { Cell } from "./report.ts";

/** A cell's content as people write it: a text to the character, a day as day/month/year, a decimal comma. */
export function shownCell(cell: Cell | undefined): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return String(cell).replace(".", ",");
  if (typeof cell !== "object" || cell === null || "shown" in cell) return cellText(cell);
  return "date" in cell ? showDay(cell.date) : cellText(cell);
}
