// Golden reports: the real forms of Sở Tài chính and of a district for 2021 with every answer in order. Tests break
// one cell of them. All answers are made up.
import { readFileSync } from "node:fs";
import { showDay } from "../../shared/day.ts";
import { parseIndicatorSet } from "../../shared/indicators/indicator-schema.ts";
import { parsePlan } from "../../shared/plan/plan-schema.ts";
import type { Obligation } from "../../shared/register/obligation.ts";
import { obligationsOf } from "../../shared/register/obligations.ts";
import { withoutLinks } from "../../shared/register/period-links.ts";
import { parsePeriods, parseRegister } from "../../shared/register/register-schema.ts";
import { buildForm } from "../../shared/report/build-form.ts";
import type { AssessmentKey, Exemption, FigureRow, Form, LastValue } from "../../shared/report/form.ts";
import type { Report, ReportRow, TableId } from "../../shared/report/report.ts";

function load(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../shared/${name}`, import.meta.url), "utf8"));
}

export const plan = parsePlan(load("plan/kh-6134.json"));
export const register = parseRegister(load("register/ben-tre.json"));
export const periods = parsePeriods(load("register/periods-kh-6134.json")).map(withoutLinks);

export function periodOf(id: string) {
  const period = periods.find((one) => one.id === id);
  if (!period) throw new Error(`no period ${id}`);
  return period;
}

export const period2021 = periodOf("kh-6134-2021");
export const obligations2021 = obligationsOf({
  plan,
  register,
  period: period2021,
  guidance: [],
  closings: [],
  adjustments: [],
});

export const indicators = parseIndicatorSet(load("indicators/tt-03-2019.json"));

interface Variant {
  /** Of all agencies; those of 2021 without guidance where none are given. */
  obligations?: readonly Obligation[];
  lastValues?: ReadonlyMap<string, LastValue>;
  exemptions?: readonly Exemption[];
}

/** The form of an agency for 2021, with a hash that stands for the worker's. */
export function formOf(
  agencyId: string,
  { obligations: all = obligations2021, lastValues = new Map(), exemptions = [] }: Variant = {},
): Form {
  const agency = register.agencies.find(({ id }) => id === agencyId);
  if (!agency) throw new Error(`no agency ${agencyId}`);
  const obligations = all.filter((obligation) => obligation.agency === agencyId);
  const built = buildForm({
    plan,
    register,
    period: period2021,
    agency,
    obligations,
    indicators,
    lastValues,
    exemptions,
  });
  return { ...built, hash: "0".repeat(64) };
}

type Cells<T extends TableId> = ReportRow<T>["cells"];

const FINISHED = "2021-11-05";

/** Cells that answer a row as it should be: a coordinator owes status and result, a row not asked for nothing. */
function goodCells(row: Form["tables"]["duties"]["rows"][number]): Cells<"duties"> {
  if (row.asked !== "asked" || row.closedIn !== null) return {};
  if (row.role === "coordinate") {
    return { status: "Đã thực hiện", result: "Đã cử người phối hợp (dữ liệu minh họa)." };
  }
  const serial = 10 + ([...row.key].reduce((sum, letter) => sum * 3 + letter.charCodeAt(0), 0) % 900);
  return {
    status: "Đã thực hiện",
    result: `Đã tổ chức 02 hội nghị cho 120 người theo mục ${row.key} (dữ liệu minh họa).`,
    completed: showDay(row.dueBy !== null && row.dueBy < FINISHED ? row.dueBy : FINISHED),
    evidence: `Kế hoạch số ${serial}/KH-STC ngày 05/3/2021 về việc triển khai công tác PBGDPL`,
  };
}

const FIGURES: Record<string, Cells<"figures">> = {
  "bao-cao-vien": { total: "12" },
  "bao-cao-vien-truc-tiep": { total: "9" },
  "pho-bien-cuoc": { total: "24", coordinated: "5" },
  "pho-bien-luot-nguoi": { total: "1.250", coordinated: "300" },
  "thi-cuoc": { total: "0" },
  "thi-luot-nguoi": { total: "0", coordinated: "0" },
  "tai-lieu": { total: "3.200", coordinated: "400" },
  "tai-lieu-internet": { total: "150", coordinated: "0" },
  "kinh-phi": { total: "85,5" },
  "kinh-phi-thuong-xuyen": { total: "60" },
  "kinh-phi-chuong-trinh": { total: "20,5" },
  "kinh-phi-ho-tro": { total: "5" },
  "to-hoa-giai": { total: "96" },
  "hoa-giai-vien": { total: "640" },
  "hoa-giai-vien-nam": { total: "410" },
  "hoa-giai-vien-nu": { total: "230" },
  "hoa-giai-vien-chuyen-mon-luat": { total: "40" },
  "hoa-giai-vien-chua-chuyen-mon-luat": { total: "600" },
  "hoa-giai-vien-dan-toc-thieu-so": { total: "0" },
  "hoa-giai-vien-boi-duong": { total: "320" },
};

/** Cells that answer a figure as it should be. */
export function goodFigure({ key }: FigureRow): Cells<"figures"> {
  return { ...FIGURES[key] };
}

const ASSESSMENT: Record<AssessmentKey, string | null> = {
  advantages: "Các nhiệm vụ trong kỳ được triển khai kịp thời (dữ liệu minh họa).",
  shortcomings: "Không có",
  causes: null,
  direction: "Tiếp tục triển khai các nhiệm vụ năm 2022 (dữ liệu minh họa).",
  proposals: null,
  letter_number: null,
  letter_date: null,
  contact_name: "Cán bộ minh họa",
  contact_phone: "0275 3000 000",
  signer_authority: "KT. GIÁM ĐỐC",
  signer_title: "PHÓ GIÁM ĐỐC",
  signer_name: "Người ký minh họa",
};

/** A good answer for every row of a form. */
export function goodReport(form: Form): Report {
  const { duties, figures, assessment } = form.tables;
  return {
    plan: form.plan.id,
    period: form.period.id,
    agency: form.agency.id,
    form: form.hash,
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    tables: {
      duties: duties.rows.map((row) => ({ key: row.key, cells: goodCells(row) })),
      figures: figures.rows.map((row) => ({ key: row.key, cells: goodFigure(row) })),
      assessment: assessment.rows.map(({ key }) => ({ key, cells: { text: ASSESSMENT[key] } })),
    },
  };
}

/** The report with some cells of one row replaced; a row that is not there yet is added. */
export function withCells<T extends TableId = "duties">(
  report: Report,
  key: string,
  cells: Cells<T>,
  table: T = "duties" as T,
): Report {
  const rows = report.tables[table] as ReportRow<T>[];
  const changed = rows.some((row) => row.key === key)
    ? rows.map((row) => (row.key === key ? { ...row, cells: { ...row.cells, ...cells } } : row))
    : [...rows, { key, cells }];
  return { ...report, tables: { ...report.tables, [table]: changed } };
}
