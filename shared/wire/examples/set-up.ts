// Examples for the OpenAPI document of what is set up before a period.
import type { IndicatorSetLine, IndicatorSetReply, IndicatorSetShape } from "../replies/set-up.ts";
import { PERIOD } from "./catalogue.ts";

export const INDICATOR_SET: IndicatorSetShape = {
  id: "so-lieu-minh-hoa",
  name: "Số liệu phổ biến, giáo dục pháp luật (dữ liệu minh họa)",
  source: "Biểu mẫu minh họa",
  indicators: [
    {
      ...{ id: "pho-bien-cuoc", number: "1", name: "Số cuộc phổ biến pháp luật", unit: "cuộc" },
      ...{ kind: "count", nature: "flow", joint: true, partOf: null, concerns: ["department"] },
      source: "Biểu mẫu minh họa",
    },
  ],
  sums: [],
  together: [],
};
const PERIODS = [{ id: PERIOD.id, name: PERIOD.name }];
export const INDICATOR_SET_REPLY: IndicatorSetReply = { set: INDICATOR_SET, periods: PERIODS };
export const INDICATOR_SETS: { sets: IndicatorSetLine[] } = {
  sets: [
    {
      ...{ id: INDICATOR_SET.id, name: INDICATOR_SET.name, source: INDICATOR_SET.source },
      ...{ indicators: 1, periods: PERIODS },
    },
  ],
};
