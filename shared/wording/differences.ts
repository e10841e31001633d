import type { DifferenceKind } from "../report/differences.ts";

/** What became of a cell or a row between two versions, or between two periods. */
export const DIFFERENCE_KINDS: Record<DifferenceKind, string> = {
  changed: "Sửa",
  row_added: "Thêm dòng",
  row_removed: "Bỏ dòng",
};
