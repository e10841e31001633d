// Demo data for the sidebar's tests and pictures: names of bodies are the register's, everything else is made up.

import type { AddonProblem, Answer } from "../../addon/contract/answer.ts";
import type { CheckView, FindingGroup, ProgressView } from "../../addon/contract/check.ts";
import type { DifferenceItem, NamedPlace, ReturnedView } from "../../addon/contract/places.ts";
import type { FileView, OfficeView, PulledView, SnapshotsView } from "../../addon/contract/province.ts";
import type {
  DifferencesView,
  OpenedReport,
  ReportsView,
  SelectedPlace,
} from "../../addon/contract/review.ts";
import type { HomeView, SentView, SheetView } from "../../addon/contract/sheet.ts";
import type { AccountRole } from "../../shared/register/account-role.ts";
import type { Period } from "../../shared/register/register.ts";
import type { Mend } from "../../shared/report/mends.ts";
import type { Head, ReportState } from "../../shared/report/report.ts";
import type { ReportListLine } from "../../shared/wire/replies/report.ts";
import { ADDON_PROBLEMS } from "../../shared/wording/addon-problems.ts";
import { NOTICES } from "../../shared/wording/live.ts";

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

export const returnedWhole: ReturnedView = {
  version: 1,
  reason: "Bổ sung văn bản minh chứng của nhiệm vụ II.2.a.1.",
  at: "09/12/2021 08:00",
  items: null,
};

const evidencePlace: NamedPlace = {
  place: { table: "duties", row: "II.2.a.1", column: "evidence" },
  table: "Nhiệm vụ",
  duty: "II.2.a.1",
  title: "Chủ trì, phối hợp với các cơ quan, tổ chức liên quan tổ chức thông tin, phổ biến pháp luật…",
  column: "Văn bản minh chứng",
};
export const rowPlace: NamedPlace = {
  ...evidencePlace,
  place: { table: "duties", row: "II.2.a.1" },
  column: "",
};
const figurePlace: NamedPlace = {
  place: { table: "figures", row: "pho-bien-luot-nguoi", column: "total" },
  table: "Số liệu",
  duty: "3",
  title: "Số lượt người tham dự phổ biến, giáo dục pháp luật trực tiếp",
  column: "Tổng số",
};
export const selected: SelectedPlace = { row: rowPlace, cell: evidencePlace };

/** A row and a cell that came back. */
export const returnedRows: ReturnedView = {
  version: 2,
  reason: "",
  at: "09/12/2021 08:00",
  items: [
    { ...rowPlace, reason: "Nêu rõ số cuộc, số lượt người và bổ sung văn bản minh chứng." },
    { ...figurePlace, reason: "Số liệu cao gấp mười lần kỳ trước, đề nghị đối chiếu." },
  ],
};

export const locked: DifferenceItem[] = [
  {
    ...evidencePlace,
    place: { table: "duties", row: "II.1.a", column: "result" },
    duty: "II.1.a",
    column: "Kết quả thực hiện / lý do không phát sinh",
    kind: "changed",
    before: "Đã tổ chức quán triệt Kế hoạch đến toàn thể công chức, viên chức",
    after: "Đã tổ chức quán triệt Kế hoạch đến toàn thể công chức và người lao động",
    mend: {
      table: "duties",
      key: "II.1.a",
      column: "result",
      before: "Đã tổ chức quán triệt Kế hoạch đến toàn thể công chức và người lao động",
      after: "Đã tổ chức quán triệt Kế hoạch đến toàn thể công chức, viên chức",
    },
  },
  { ...figurePlace, kind: "changed", before: "1.250", after: "", mend: null },
];

export const differences: DifferencesView = {
  version: 2,
  against: { kind: "version", version: 1 },
  rows: [
    {
      table: "Nhiệm vụ",
      duty: "II.2.a.1",
      title: rowPlace.title,
      items: [
        {
          ...evidencePlace,
          kind: "changed",
          before: "",
          after: "Kế hoạch số 12/KH-STC ngày 05/3/2021 về việc phổ biến pháp luật năm 2021",
          mend: null,
        },
        {
          ...evidencePlace,
          place: { ...evidencePlace.place, column: "status" },
          column: "Tình trạng",
          kind: "changed",
          before: "Đang thực hiện",
          after: "Đã thực hiện",
          mend: null,
        },
      ],
    },
    {
      table: "Nhiệm vụ",
      duty: "Khác 1",
      title: "",
      items: [
        {
          ...rowPlace,
          place: { table: "duties", row: "own.1" },
          duty: "Khác 1",
          kind: "row_removed",
          before: "Tổ chức phiên tòa giả định cho học sinh",
          after: "",
          mend: null,
        },
      ],
    },
  ],
};

export const office: OfficeView = {
  period: { id: period2021.id, name: period2021.name },
  tab: "Nội dung của Sở Tư pháp – Năm 2021",
  saved: { at: "10/12/2021 09:00", by: "Cán bộ thẩm định (mẫu)" },
  filled: 5,
  of: 11,
  conflicts: [],
  inStep: true,
  aside: null,
};
export const officeConflict: OfficeView = {
  ...office,
  inStep: false,
  conflicts: [
    {
      field: "causes",
      label: "Nguyên nhân",
      mine: "Kinh phí dành cho công tác phổ biến, giáo dục pháp luật còn hạn chế.",
      theirs: "Nhân sự làm công tác pháp chế còn kiêm nhiệm.",
    },
  ],
};

export const noSnapshots: SnapshotsView = {
  period: { id: period2021.id, name: period2021.name },
  snapshots: [],
  changes: { since: null, versions: [], duties: [], figures: [], textsChanged: true, otherwise: false },
};
export const frozen: SnapshotsView = {
  ...noSnapshots,
  snapshots: [
    {
      number: 1,
      at: "2021-12-09T08:30:00.000Z",
      by: { id: "demo-reviewer", name: "Cán bộ thẩm định (mẫu)" },
      asOf: "2021-12-09",
      sha256: "4f1c9a7b".repeat(8),
      size: 180_000,
    },
  ],
  changes: {
    since: 1,
    versions: [{ agency: finance.id, name: finance.name, before: null, after: 2 }],
    duties: [{ duty: "II.2.a.1", before: "incomplete", after: "in_progress" }],
    figures: [
      {
        key: "bao-cao-vien",
        name: "Báo cáo viên pháp luật, tổng số",
        before: { reported: 120, withoutCoordinated: 120, agencies: 9 },
        after: { reported: 132, withoutCoordinated: 132, agencies: 10 },
      },
    ],
    textsChanged: true,
    otherwise: false,
  },
};

/** A file of a few bytes. */
export const file: FileView = {
  name: "Báo cáo PBGDPL Năm 2021 - Sở Tài chính - lần 2.docx",
  type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  base64: "UEsDBA==",
};

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
    ...{ behind: [], waiting: null },
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

export const progress: ProgressView = {
  tables: [
    { table: "duties", title: "Nhiệm vụ", asked: 22, done: 7, ongoing: 5, missing: 7, wrong: 3 },
    { table: "figures", title: "Số liệu", asked: 12, done: 8, ongoing: 0, missing: 3, wrong: 1 },
    { table: "assessment", title: "Đánh giá chung", asked: 5, done: 4, ongoing: 0, missing: 1, wrong: 0 },
  ],
  later: 4,
};
const full: ProgressView = {
  ...progress,
  tables: progress.tables.map((table) => ({
    ...table,
    done: table.asked - table.ongoing,
    ...{ missing: 0, wrong: 0 },
  })),
};

export const figureMend: Mend = {
  table: "figures",
  key: "pho-bien-luot-nguoi",
  column: "total",
  before: "1.250 lượt người",
  after: "1.250",
};

const SECTION_1 =
  "1. Nâng cao nhận thức, phát huy vai trò, trách nhiệm của hệ thống chính trị trong triển khai công tác PBGDPL";
const SECTION_2 =
  "2. Đổi mới nội dung, hình thức PBGDPL bảo đảm phù hợp với nhu cầu xã hội và từng nhóm đối tượng";

export const groups: FindingGroup[] = [
  {
    table: "duties",
    row: "II.1.a",
    duty: "II.1.a",
    title:
      "Thủ trưởng các sở, ban, ngành tỉnh; Chủ tịch Ủy ban nhân dân các huyện, thành phố tổ chức quán triệt…",
    section: SECTION_1,
    items: [
      {
        severity: "warning",
        rule: "overdue_without_difficulty",
        place: { table: "duties", row: "II.1.a", column: "difficulty" },
        todo: "see",
        column: "Khó khăn, vướng mắc",
        message: "Nhiệm vụ đã quá hạn (31/12/2020) mà chưa ghi khó khăn, vướng mắc.",
        hint: "Nêu lý do chậm và hướng xử lý.",
        mend: null,
        exempted: null,
      },
    ],
  },
  {
    table: "duties",
    row: "II.2.a.1",
    duty: "II.2.a.1",
    title:
      "Chủ trì, phối hợp với các cơ quan, tổ chức liên quan tổ chức thông tin, phổ biến pháp luật trong các lĩnh vực…",
    section: SECTION_2,
    items: [
      {
        severity: "warning",
        rule: "evidence_unreadable",
        place: { table: "duties", row: "II.2.a.1", column: "evidence", item: 2 },
        todo: "see",
        column: "Văn bản minh chứng",
        message: "Dòng 2 chưa nhận ra số và ngày của văn bản.",
        hint: "Ví dụ: Quyết định số 890/QĐ-UBND ngày 17/4/2020 về việc …",
        mend: null,
        exempted: null,
      },
      {
        severity: "error",
        rule: "result_missing",
        place: { table: "duties", row: "II.2.a.1", column: "result" },
        todo: "fill",
        column: "Kết quả thực hiện",
        message: "Chưa ghi kết quả thực hiện.",
        hint: "Ghi ngắn gọn việc đã làm, số cuộc, số lượt người.",
        mend: null,
        exempted: null,
      },
    ],
  },
  {
    table: "duties",
    row: "II.2.b.1",
    duty: "II.2.b.1",
    title: "Rà soát, cập nhật tài liệu",
    section: SECTION_2,
    items: [
      {
        severity: "error",
        rule: "status_missing",
        place: { table: "duties", row: "II.2.b.1", column: "status" },
        todo: "fill",
        column: "Tình trạng",
        message: "Chưa chọn tình trạng thực hiện.",
        hint: "Chọn một trong bốn tình trạng trong danh sách.",
        mend: null,
        exempted: null,
      },
    ],
  },
  {
    table: null,
    row: null,
    duty: "",
    title: "",
    section: "",
    items: [
      {
        severity: "info",
        rule: "form_note",
        place: {},
        todo: "see",
        column: "",
        message: "Có 4 nhiệm vụ chưa đến kỳ báo cáo, được để trống.",
        hint: "",
        mend: null,
        exempted: null,
      },
    ],
  },
];

/** Findings of all three tables, with a mend on offer and an exemption. */
export const inTables: FindingGroup[] = [
  ...groups.slice(1, 3),
  {
    table: "duties",
    row: "own.1",
    duty: "Khác 1",
    title: "",
    section: "Nhiệm vụ khác",
    items: [
      {
        severity: "info",
        rule: "evidence_missing",
        place: { table: "duties", row: "own.1", column: "evidence" },
        todo: "see",
        column: "Văn bản minh chứng",
        message: "Chưa có văn bản minh chứng.",
        hint: "Ghi số, ký hiệu và ngày của văn bản.",
        mend: null,
        exempted: { reason: "văn bản thuộc diện không công khai", to: "2021-12-31" },
      },
    ],
  },
  {
    table: "figures",
    row: "pho-bien-luot-nguoi",
    duty: "3",
    title: "Số lượt người tham dự phổ biến, giáo dục pháp luật trực tiếp",
    section: "Số liệu",
    items: [
      {
        severity: "warning",
        rule: "figure_unit",
        place: { table: "figures", row: "pho-bien-luot-nguoi", column: "total" },
        todo: "see",
        column: "Tổng số",
        message: "Số liệu ghi kèm đơn vị tính.",
        hint: "Chỉ ghi số, đơn vị đã có ở cột bên.",
        mend: figureMend,
        exempted: null,
      },
    ],
  },
  {
    table: "assessment",
    row: "contact_phone",
    duty: "Điện thoại liên hệ",
    title: "",
    section: "Đánh giá chung",
    items: [
      {
        severity: "error",
        rule: "contact_missing",
        place: { table: "assessment", row: "contact_phone", column: "text" },
        todo: "fill",
        column: "Nội dung",
        message: "Chưa ghi số điện thoại liên hệ.",
        hint: "Ví dụ: 0275 3xxx xxx.",
        mend: null,
        exempted: null,
      },
    ],
  },
];

export const withErrors: CheckView = {
  checkedAt: "10/12/2021 09:05",
  errors: 2,
  warnings: 2,
  progress,
  groups,
};
export const withWarnings: CheckView = {
  ...withErrors,
  errors: 0,
  warnings: 2,
  progress: full,
  groups: groups
    .map((group) => ({
      ...group,
      items: group.items.filter((item) => item.severity !== "error"),
    }))
    .filter((group) => group.items.length > 0),
};
export const threeTables: CheckView = { ...withErrors, errors: 3, warnings: 2, groups: inTables };
/** The same after the mend. */
export const mended: CheckView = {
  ...threeTables,
  warnings: 1,
  groups: inTables.filter(({ table }) => table !== "figures"),
};
export const clean: CheckView = { ...withErrors, errors: 0, warnings: 0, progress: full, groups: [] };

/** A sheet hardly begun: the same findings on many rows of many sections. */
export const long: CheckView = {
  ...withErrors,
  errors: 120,
  warnings: 0,
  groups: Array.from({ length: 120 }, (_, at): FindingGroup => {
    const [group] = groups.slice(2, 3) as [FindingGroup];
    const row = `II.${1 + Math.floor(at / 15)}.a.${1 + (at % 15)}`;
    const section = `II.${1 + Math.floor(at / 15)}. Nhóm nhiệm vụ thứ ${1 + Math.floor(at / 15)}`;
    const items = group.items.map((item) => ({ ...item, place: { ...item.place, row } }));
    return { ...group, row, duty: row, section, items };
  }),
};

/** A check without errors that found texts permuted, and a copied file. */
export const moved: CheckView = {
  ...clean,
  notices: [
    {
      kind: "moved",
      message: NOTICES.moved("Nhiệm vụ", ["Kết quả thực hiện"], ["II.1.a", "II.2.a.1"]),
      hint: NOTICES.movedRestorable,
      restorable: true,
    },
    {
      ...{ kind: "copied_file", message: NOTICES.copiedFile, hint: NOTICES.copiedFileHint },
      restorable: false,
    },
  ],
};

export const sent: SentView = { version: 1, sentAt: "10/12/2021 09:10", late: false, head: head("sent") };

function line(
  id: string,
  name: string,
  state: ReportState | null,
  part: Partial<ReportListLine> = {},
  latest = state === null ? 0 : 1,
): ReportListLine {
  const at = latest === 0 ? null : "2021-12-09T08:30:00.000Z";
  return {
    agency: { id, name },
    expected: true,
    head: head(state, latest, id),
    firstSentAt: at,
    latestSentAt: at,
    late: latest === 0 ? null : false,
    ...part,
  };
}

export const reports: ReportsView = {
  period: { id: period2021.id, name: period2021.name },
  hasPulled: false,
  reports: [
    line("so-tu-phap", "Sở Tư pháp", "approved"),
    line("so-ttt", "Sở Thông tin và Truyền thông", "in_review"),
    line("so-gddt", "Sở Giáo dục và Đào tạo", "returned", {}, 2),
    line("so-ldtbxh", "Sở Lao động - Thương binh và Xã hội", null),
    line(finance.id, finance.name, "sent", { late: true }),
    line("ca", "Công an tỉnh", "withdrawn"),
    line("mt", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", null),
    line("huyen-ba-tri", "Ủy ban nhân dân huyện Ba Tri", "sent", {}, 3),
    line("dls", "Đoàn Luật sư", null, { expected: false }),
    line("hhdn", "Hiệp hội Doanh nghiệp", "sent", { expected: false }),
  ],
};

export function opened(state: ReportState): OpenedReport {
  const version = {
    version: 2,
    sentAt: "2021-12-09T08:30:00.000Z",
    sentBy: { id: "demo-reporter", name: "Cán bộ báo cáo (mẫu)" },
    asOf: "2021-12-09",
    form: "f".repeat(64),
    onBehalf: false,
    takenBack: false,
  };
  return {
    agency: finance,
    period: { id: period2021.id, name: period2021.name },
    version,
    head: head(state, 2),
    versions: [{ ...version, version: 1, sentAt: "2021-12-06T03:00:00Z" }, version],
    decisions: [
      {
        action: "start",
        version: 1,
        reason: null,
        paths: null,
        at: "2021-12-07T01:15:00Z",
        by: { id: "demo-reviewer", name: "Cán bộ thẩm định (mẫu)" },
        state: "in_review",
      },
      {
        action: "return",
        version: 1,
        reason: "Bổ sung văn bản minh chứng của nhiệm vụ II.2.a.1 và số lượt người tham dự.",
        paths: null,
        at: "2021-12-07T02:40:00Z",
        by: { id: "demo-reviewer", name: "Cán bộ thẩm định (mẫu)" },
        state: "returned",
      },
    ],
    groups: withWarnings.groups,
    progress: full,
    tabs: ["Xem – Sở Tài chính", "Xem – Sở Tài chính (số liệu)", "Xem – Sở Tài chính (đánh giá chung)"],
  };
}

export const pulled: PulledView = {
  period: { id: period2021.id, name: period2021.name },
  tabs: [
    "Tổng hợp – Năm 2021",
    "Kết quả theo nhiệm vụ – Năm 2021",
    "Ma trận nhiệm vụ – Năm 2021",
    "Số liệu toàn tỉnh – Năm 2021",
    "Số liệu theo cơ quan – Năm 2021",
    "Khó khăn – kiến nghị – Năm 2021",
    "Chưa báo cáo – Năm 2021",
  ],
  aside: [],
  expected: 41,
  received: 10,
  approved: 6,
  onTime: 9,
};
