import { showDay } from "../../../../shared/day.ts";
import type { ProvinceView } from "../../../../shared/province/view.ts";
import { PROVINCE } from "../../../../shared/wording/sheet.ts";
import { COUNTED_ONLY } from "../../../../shared/wording/tables.ts";
import { cell, fill, STYLES, type TabCell } from "../tab.ts";

/** Title and hint of a tab, as wide as its table. */
export function titleRows({ asOf, period, plan }: ProvinceView, name: string, width: number): TabCell[][] {
  const hint = `${name} · ${period.name} · ${PROVINCE.asOf(showDay(asOf))}. ${COUNTED_ONLY}`;
  return [
    fill([cell(`${PROVINCE.title} ${plan.number}`, STYLES.title)], width),
    fill([cell(hint, STYLES.hint)], width),
  ];
}
