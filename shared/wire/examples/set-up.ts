// Examples for the OpenAPI document of what is set up before a period.
import type {
  ConfirmationReply,
  IndicatorSetLine,
  IndicatorSetReply,
  IndicatorSetShape,
  NextPeriodReply,
} from "../replies/set-up.ts";
import { ADJUSTMENTS } from "./admin.ts";
import { AGENCY_NAMED, AT, PERIOD, REVIEWER } from "./catalogue.ts";

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

export const NEXT_PERIOD: NextPeriodReply = {
  length: "year",
  period: {
    ...{ ...PERIOD, id: "kh-6134-2022", name: "Năm 2022", from: "2021-12-15", to: "2022-12-14" },
    ...{ agencyDue: "2022-12-20", provinceDue: "2022-12-25", state: "draft" },
  },
  sources: {
    ...{ name: "decree", from: "last", to: "decree", agencyDue: "last", provinceDue: "decree" },
    indicatorSet: "last",
  },
  last: { id: PERIOD.id, name: PERIOD.name },
  exemptions: [],
  adjustments: ADJUSTMENTS.adjustments,
  left: [{ agency: AGENCY_NAMED.id, rule: "R-EVIDENCE-MISSING", duty: null, because: "agency_ended" }],
};

export const CONFIRMATION: ConfirmationReply = {
  content: "0".repeat(64),
  confirmation: { by: REVIEWER, at: AT, stands: true },
};

export const CHECKLIST = {
  period: { id: PERIOD.id, name: PERIOD.name },
  entries: [
    {
      ...{ id: "accounts", state: "open", count: 1, of: 2, missing: [AGENCY_NAMED.name] },
      what: "1 cơ quan phải báo cáo chưa có tài khoản. Cấp tài khoản cho cán bộ lập báo cáo.",
    },
  ],
};
