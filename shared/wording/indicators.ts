// Words of what is wrong with a set of figures.
import type { Indicator } from "../indicators/indicator.ts";
import { type IndicatorFault, MONEY_UNIT } from "../indicators/indicator-faults.ts";

/** A fault in Vietnamese, with figures by name where the set has them. */
export function indicatorFaultWords(fault: IndicatorFault, indicators: readonly Indicator[]): string {
  const named = (id: string) => {
    const known = indicators.find((indicator) => indicator.id === id);
    return known === undefined ? `“${id}”` : `“${known.number}. ${known.name}”`;
  };
  switch (fault.code) {
    case "indicator_doubled":
      return `Mã chỉ tiêu “${fault.id}” có hai lần. Đặt mã khác.`;
    case "number_doubled":
      return `Số thứ tự “${fault.number}” có hai lần. Đặt số thứ tự khác.`;
    case "money_unit":
      return `Chỉ tiêu ${named(fault.id)}: loại số tiền đi với đơn vị tính “${MONEY_UNIT}”, loại số đếm đi với đơn vị khác.`;
    case "part_unknown":
      return `Chỉ tiêu ${named(fault.id)} ghi là một phần của ${named(fault.other)}, là chỉ tiêu không có trong bộ này.`;
    case "part_cycle":
      return `Chỉ tiêu ${named(fault.id)} ghi vòng lại là một phần của chính nó.`;
    case "part_unlike":
      return `Chỉ tiêu ${named(fault.id)} là một phần của ${named(fault.other)} nên phải cùng loại, cùng cách tính, cùng đơn vị tính.`;
    case "sum_total_unknown":
      return `Tổng ghi theo ${named(fault.other)}, là chỉ tiêu không có trong bộ này.`;
    case "sum_part_unknown":
      return `Tổng ${named(fault.total)} cộng từ ${named(fault.other)}, là chỉ tiêu không có trong bộ này.`;
    case "sum_part_foreign":
      return `Tổng ${named(fault.total)} cộng từ ${named(fault.other)}, không phải một phần của chỉ tiêu đó.`;
    case "sum_part_doubled":
      return `Tổng ${named(fault.total)} cộng từ ${named(fault.other)} hai lần.`;
    case "pair_unknown":
      return `Cặp chỉ tiêu đi cùng nhau có ${named(fault.other)}, là chỉ tiêu không có trong bộ này.`;
    case "pair_same":
      return `Cặp chỉ tiêu đi cùng nhau ghi ${named(fault.id)} hai lần.`;
  }
}
