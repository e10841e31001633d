// Demo data for the sidebar's tests and pictures: names of bodies are the register's, everything else is made up.
import type { AddonProblem, Answer } from "../../addon/contract/answer.ts";
import type { HomeView, SheetView } from "../../addon/contract/sheet.ts";
import type { AccountRole } from "../../shared/register/account-role.ts";
import type { Period } from "../../shared/register/register.ts";
import type { Head, ReportState } from "../../shared/report/report.ts";
import { ADDON_PROBLEMS } from "../../shared/wording/addon-problems.ts";

export const ok = <T>(value: T): Answer<T> => ({ ok: true, value });

export const bad = (code: AddonProblem["code"], title: string, detail: string): Answer<never> => ({
  ok: false,
  problem: { code, title, detail },
});

export const own = (code: keyof typeof ADDON_PROBLEMS): Answer<never> => {
  const problem: AddonProblem = { code, ...ADDON_PROBLEMS[code] };
  return { ok: false, problem };
};

export const period2021: Period = {
  id: "p-2021",
  planId: "kh-6134",
  name: "Năm 2021",
  from: "2020-12-15",
  to: "2021-12-14",
  agencyDue: "2021-12-17",
  provinceDue: "2021-12-25",
  state: "open",
  openFor: [],
  indicatorSet: null,
};

export const period2020: Period = {
  ...period2021,
  id: "p-2020",
  name: "Năm 2020",
  from: "2020-11-17",
  to: "2020-12-14",
  agencyDue: "2020-12-18",
  provinceDue: "2020-12-25",
  state: "closed",
};

export const finance = { id: "so-tai-chinh", name: "Sở Tài chính" };

export function head(state: ReportState | null, latest = state === null ? 0 : 1, agency = finance.id): Head {
  return {
    period: period2021.id,
    agency,
    state,
    latest,
    versions: latest,
    counted: state === "approved" ? latest : null,
    rev: latest * 2,
    onBehalf: false,
    returned: null,
    asksBack: null,
  };
}

export function sheet(part: Partial<SheetView> = {}): SheetView {
  return {
    periodId: period2021.id,
    periodName: period2021.name,
    planTitle: "Kế hoạch số 6134/KH-UBND",
    notes: [],
    agency: finance,
    agencyDue: period2021.agencyDue,
    daysLeft: 7,
    head: head(null),
    returned: null,
    formOutdated: false,
    ...{ versions: [], decisions: [] },
    predecessors: [],
    lastSent: null,
    ...{ behind: [], whole: false, waiting: null },
    ...part,
  };
}

export function home(role: AccountRole, part: Partial<HomeView> = {}): HomeView {
  const names: Record<AccountRole, string> = {
    reporter: "Cán bộ báo cáo (mẫu)",
    reviewer: "Cán bộ thẩm định (mẫu)",
    viewer: "Văn phòng UBND tỉnh (mẫu)",
    administrator: "Quản trị (mẫu)",
  };
  return {
    me: {
      id: `demo-${role}`,
      email: `${role}@example.vn`,
      name: names[role],
      role,
      agency: role === "reporter" ? finance : null,
    },
    today: "2021-12-10",
    demo: true,
    periods: [period2020, period2021],
    plans: [],
    sheet: null,
    sheets: part.sheet ? [part.sheet.periodId] : [],
    offline: null,
    ...part,
  };
}
