// Another plan of the same shape goes through all of it as data: nothing in code knows a duty or an agency.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Day, showDay } from "../../shared/day.ts";
import type { IndicatorSet } from "../../shared/indicators/indicator.ts";
import { parseIndicatorSet } from "../../shared/indicators/indicator-schema.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { parsePlan } from "../../shared/plan/plan-schema.ts";
import { buildProvinceView } from "../../shared/province/build-view.ts";
import { closingsOf, type EarlierRecord } from "../../shared/register/closings.ts";
import type { Guidance } from "../../shared/register/obligation.ts";
import { obligationsOf } from "../../shared/register/obligations.ts";
import type { Period, Register } from "../../shared/register/register.ts";
import { parsePeriods, parseRegister } from "../../shared/register/register-schema.ts";
import { unknownNames } from "../../shared/register/resolve-name.ts";
import { buildForm } from "../../shared/report/build-form.ts";
import { blocksSending, checkReport } from "../../shared/report/check.ts";
import type { AssessmentRow, DutyRow, FigureRow, Form } from "../../shared/report/form.ts";
import { makeDigest } from "../../shared/report/make-digest.ts";
import { recordOf } from "../../shared/report/record.ts";
import type { Report } from "../../shared/report/report.ts";
import { largePlan } from "../fixtures/plans/large-plan.ts";
import { plan as realPlan, register as realRegister } from "./golden.ts";

const fixture = JSON.parse(
  readFileSync(new URL("../fixtures/plans/ke-hoach-nho.json", import.meta.url), "utf8"),
);
const small = {
  plan: parsePlan(fixture.plan),
  register: parseRegister(fixture.register),
  periods: parsePeriods(fixture.periods) as [Period, Period],
  indicators: parseIndicatorSet(fixture.indicators),
};

function dutyCells(row: DutyRow, finished: Day): Report["tables"]["duties"][number]["cells"] {
  if (row.asked !== "asked" || row.closedIn !== null) return {};
  const day = row.dueBy !== null && row.dueBy < finished ? row.dueBy : finished;
  const answer = { status: "Đã thực hiện", result: `Đã làm xong việc ${row.key} (dữ liệu minh họa).` };
  if (row.role === "coordinate") return answer;
  const serial = 1 + [...row.key].reduce((sum, letter) => (sum * 7 + letter.charCodeAt(0)) % 9973, 0);
  return {
    ...answer,
    completed: showDay(day),
    evidence: `Kế hoạch số ${serial}/KH-DEMO ngày ${showDay(day)} về việc minh họa ${row.key}`,
  };
}

const FIGURES: Record<string, Report["tables"]["figures"][number]["cells"]> = {
  tong: { total: "10", coordinated: "2" },
  lon: { total: "6" },
  nho: { total: "4" },
  tien: { total: "5,5" },
};
const ASSESSMENT: Record<AssessmentRow["kind"], string | null> = {
  text: "Nội dung minh họa, không có thật.",
  phone: "0275 3000 000",
  document: null,
  day: null,
  line: "Người minh họa",
};

function reportOn(form: Form, finished: Day): Report {
  const { duties, figures, assessment } = form.tables;
  return {
    plan: form.plan.id,
    period: form.period.id,
    agency: form.agency.id,
    form: form.hash,
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    tables: {
      duties: duties.rows.map((row) => ({ key: row.key, cells: dutyCells(row, finished) })),
      figures: figures.rows.map(({ key }: FigureRow) => ({ key, cells: { ...FIGURES[key] } })),
      assessment: assessment.rows.map(({ key, kind }) => ({ key, cells: { text: ASSESSMENT[kind] } })),
    },
  };
}

interface Given {
  plan: Plan;
  register: Register;
  period: Period;
  indicators: IndicatorSet | null;
  guidance?: Guidance[];
  earlier?: EarlierRecord[];
  /** The day on which all was finished and is looked at. */
  asOf: Day;
}

/** A whole period: every agency's form filled, checked and counted, and all merged. */
function wholePeriod({ plan, register, period, indicators, guidance = [], earlier = [], asOf }: Given) {
  const closings = closingsOf({ plan, earlier });
  const obligations = obligationsOf({ plan, register, period, guidance, closings, adjustments: [] });
  const reporting = register.agencies.filter(({ id }) => obligations.some(({ agency }) => agency === id));
  const done = reporting.map((agency) => {
    const own = obligations.filter((obligation) => obligation.agency === agency.id);
    const facts = { obligations: own, indicators, lastValues: new Map(), exemptions: [] };
    const form = { ...buildForm({ plan, register, period, agency, ...facts }), hash: "0".repeat(64) };
    const { read, findings } = checkReport(reportOn(form, asOf), { form, asOf });
    return { agency: agency.id, form, findings, digest: makeDigest(read) };
  });
  const reports = done.map(({ agency, digest }) => ({
    head: {
      ...{
        period: period.id,
        agency,
        state: "approved" as const,
        latest: 1,
        versions: 1,
        counted: 1,
        rev: 2,
      },
      ...{ onBehalf: false, returned: null, asksBack: null },
    },
    firstSentOn: asOf,
    digest,
  }));
  const facts = { plan, register, period, obligations, guidance, indicators, reports, asOf };
  return { done, view: buildProvinceView({ ...facts, doubleDecisions: [], last: null }) };
}

const [in2023, in2024] = small.periods;
const first = wholePeriod({ ...small, period: in2023, asOf: "2023-10-20" });

test("the register of the second plan knows its every name", () => {
  expect(unknownNames(small.plan, small.register)).toEqual([]);
});

test("forms of the second plan hold its own sections, rows and figures", () => {
  const forms = first.done.map(({ agency, form }) => [
    agency,
    form.sections.map(({ id }) => id).join(" "),
    form.tables.duties.rows.map(({ key, role, asked }) => `${key} ${role} ${asked}`),
    form.tables.figures.rows.map(({ key }) => key).join(" "),
    form.tables.figures.sums.length,
  ]);
  expect(forms).toEqual([
    [
      "phong-mot",
      "A B C",
      [
        "A.1 lead asked",
        "A.2 lead asked",
        "B.1 lead asked",
        "B.3 lead waiting",
        "C.1@ban-nam lead asked",
        "A.3 coordinate asked",
        "B.2 coordinate asked",
      ],
      "tong lon nho tien",
      1,
    ],
    [
      "phong-hai",
      "A B",
      ["A.1 lead asked", "A.3 lead asked", "B.1 lead asked", "A.2 coordinate asked", "B.2 coordinate asked"],
      "tong lon nho tien",
      1,
    ],
    ["tram-ba", "A B", ["A.1 lead asked", "B.2 lead asked"], "tong tien", 0],
    ["hoi-bon", "B", ["B.4 lead asked"], "", 0],
  ]);
});

test("filled reports of the second plan have no error, and a broken cell is found in its row", () => {
  expect(first.done.filter(({ findings }) => blocksSending(findings)).map(({ agency }) => agency)).toEqual(
    [],
  );
  const { form } = first.done[0]!;
  const report = reportOn(form, "2023-10-20");
  report.tables.duties[1]!.cells = {};
  const { findings } = checkReport(report, { form, asOf: "2023-10-20" });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([
    expect.objectContaining({
      rule: "R-STATUS-MISSING",
      at: { table: "duties", row: "A.2", column: "status" },
    }),
  ]);
});

test("the province view of the second plan merges by its own sections", () => {
  expect(first.view.sections.map(({ id, duties }) => [id, duties])).toEqual([
    ["A", { done: 3 }],
    ["B", { done: 2, waiting: 1 }],
    ["C", { done: 2 }],
  ]);
  expect(first.view.reporting).toEqual({
    ...{ expected: 3, received: 3, approved: 3, onTime: 3 },
    ...{ late: 0, missing: 0, exempt: 0 },
  });
  expect(first.view.duties.map(({ duty, state, answered, of }) => [duty, state, answered, of])).toEqual([
    ["A.1", "done", 3, 3],
    ["A.2", "done", 1, 1],
    ["A.3", "done", 1, 1],
    ["B.1", "done", 2, 2],
    ["B.2", "done", 1, 1],
    ["B.3", "waiting", 0, 0],
    ["B.4", "invited", 0, 0],
    ["C.1", "done", 1, 1],
    ["C.2", "done", 3, 3],
  ]);
});

test("its next period shows what was closed, under the new name too, and asks what was guided", () => {
  const earlier = first.done.map(({ agency, digest }) => ({
    period: in2023,
    agency,
    record: recordOf(digest),
  }));
  const guidance = [
    {
      planId: small.plan.id,
      duty: "B.3",
      document: "Hướng dẫn minh họa",
      date: "2024-02-01",
      due: "2024-06-30",
    },
  ];
  const second = wholePeriod({ ...small, period: in2024, earlier, guidance, asOf: "2024-10-20" });
  const rows = second.done.flatMap(({ agency, form }) =>
    form.tables.duties.rows.map((row) => [
      agency,
      row.key,
      row.asked,
      row.dueBy,
      row.closedIn?.agency ?? null,
    ]),
  );
  expect(rows).toEqual([
    ["phong-mot", "A.1", "asked", null, null],
    ["phong-mot", "A.2", "asked", "2023-03-31", "phong-mot"],
    ["phong-mot", "B.1", "asked", "2023-12-31", "phong-mot"],
    ["phong-mot", "B.3", "asked", "2024-06-30", null],
    ["phong-mot", "C.1@ban-nam", "asked", null, null],
    ["phong-mot", "A.3", "asked", "2023-09-30", "phong-mot"],
    ["phong-mot", "B.2", "asked", "2025-12-31", "phong-mot"],
    ["phong-hai-moi", "A.1", "asked", null, null],
    ["phong-hai-moi", "A.3", "asked", "2023-09-30", "phong-hai"],
    ["phong-hai-moi", "B.1", "asked", "2023-12-31", "phong-hai"],
    ["phong-hai-moi", "A.2", "asked", "2023-03-31", "phong-hai"],
    ["phong-hai-moi", "B.2", "asked", "2025-12-31", "phong-hai"],
    ["tram-ba", "A.1", "asked", null, null],
    ["tram-ba", "B.2", "asked", "2025-12-31", "tram-ba"],
    ["hoi-bon", "B.4", "asked", null, null],
  ]);
  expect(second.done.filter(({ findings }) => blocksSending(findings)).map(({ agency }) => agency)).toEqual(
    [],
  );
  expect(second.view.sections.map(({ id, duties }) => [id, duties])).toEqual([
    ["A", { done: 3 }],
    ["B", { done: 3 }],
    ["C", { done: 2 }],
  ]);
});

test("a plan of 400 duties goes through whole", () => {
  const large = largePlan(400);
  expect(parsePlan(large.plan)).toEqual(large.plan);
  expect(parseRegister(large.register)).toEqual(large.register);
  expect(unknownNames(large.plan, large.register)).toEqual([]);
  const { done, view } = wholePeriod({ ...large, indicators: null, asOf: "2030-12-10" });
  expect(done.filter(({ findings }) => blocksSending(findings)).map(({ agency }) => agency)).toEqual([]);
  expect(done.length).toBe(60);
  // One of the sixty lies outside and is invited only.
  expect(view.reporting).toEqual({
    ...{ expected: 59, received: 59, approved: 59, onTime: 59 },
    ...{ late: 0, missing: 0, exempt: 0 },
  });
  expect(view.totals.duties).toEqual(expectedStates());
});

/** By the way in which the large plan was generated: every sixth duty waits for guidance. */
function expectedStates() {
  const { plan } = largePlan(400);
  const bound = plan.duties.filter(({ requested, lead }) => !requested && lead[0] !== "Đơn vị minh họa 59");
  const waiting = bound.filter(({ deadlines }) => deadlines[0]?.type === "central_guidance").length;
  return { done: bound.length - waiting, waiting };
}

/** Source files under a folder. */
function sources(folder: string): string[] {
  const root = new URL(`../../${folder}`, import.meta.url).pathname;
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(root, name));
}

/** Code without its comments, which may give examples. */
const withoutComments = (code: string) =>
  code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");

test("no code of the product names a duty of the plan or a body of the register", () => {
  const ids = [...realPlan.duties.map(({ id }) => id), ...realRegister.agencies.map(({ id }) => id)];
  const escaped = ids.map((id) => id.replaceAll(".", "\\."));
  const named = new RegExp(
    `(?<![\\p{L}\\p{N}._-])(?:${escaped.join("|")})(?![\\p{L}\\p{N}_-]|\\.\\p{N})`,
    "gu",
  );
  expect('const agency = "so-tu-phap"; // II.8.a'.match(named)).toEqual(["so-tu-phap", "II.8.a"]);
  const files = ["shared", "worker", "addon/server"].flatMap(sources);
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) =>
    (withoutComments(readFileSync(file, "utf8")).match(named) ?? []).map((id) => `${file}: ${id}`),
  );
  expect(found).toEqual([]);
});
