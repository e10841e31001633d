// A small province view on which reminders are tried: one agency for each case. All of it is made up.
import type { AgencyLine, BodyAnswer, DutyLine, ProvinceView } from "../../shared/province/view.ts";
import type { Head, Returned } from "../../shared/report/report.ts";

const PERIOD = {
  id: "ky-thu",
  planId: "ke-hoach-thu",
  name: "Năm 2021",
  from: "2020-12-15",
  to: "2021-12-14",
  agencyDue: "2021-12-17",
  provinceDue: "2021-12-25",
  state: "open" as const,
  indicatorSet: null,
  openFor: [],
};

function answer(agency: string, over: Partial<BodyAnswer> = {}): BodyAnswer {
  return {
    agency,
    answersFor: null,
    standing: "missing",
    source: null,
    completed: null,
    overdue: false,
    closedIn: null,
    exempt: null,
    ...over,
  };
}

function duty(id: string, text: string, over: Partial<DutyLine> = {}): DutyLine {
  return {
    duty: id,
    section: "II.1",
    leadIn: null,
    text,
    deadlineText: "Hàng năm",
    guidance: null,
    state: "incomplete",
    answered: 0,
    of: 1,
    leads: [],
    coordinators: [],
    invited: [],
    ...over,
  };
}

export function agency(id: string, name: string, over: Partial<AgencyLine> = {}): AgencyLine {
  return {
    id,
    name,
    kind: "department",
    expected: true,
    exempt: null,
    state: null,
    latest: null,
    counted: null,
    onBehalf: false,
    countedOnBehalf: false,
    sentOn: null,
    onTime: null,
    daysLate: 0,
    ...over,
  };
}

export function headOf(agencyId: string, returned: Returned | null = null): Head {
  return {
    period: PERIOD.id,
    agency: agencyId,
    state: returned === null ? "sent" : "returned",
    latest: 1,
    versions: 1,
    counted: null,
    rev: 3,
    onBehalf: false,
    returned,
    asksBack: null,
  };
}

const NONE = { expected: 0, received: 0, approved: 0, onTime: 0, late: 0, missing: 0, exempt: 0 };
const sent = { latest: 1, sentOn: "2021-12-09", onTime: true };

/** Nobody sent; withdrawn; sent; in review; returned; approved whole; approved with gaps; exempt; invited twice. */
export const AGENCIES: AgencyLine[] = [
  agency("chua-gui", "Sở Chưa Gửi"),
  agency("da-rut", "Sở Đã Rút", { state: "withdrawn" }),
  agency("da-gui", "Sở Đã Gửi", { ...sent, state: "sent" }),
  agency("dang-xem", "Sở Đang Xem", { ...sent, state: "in_review" }),
  agency("tra-lai", "Sở Trả Lại", { ...sent, state: "returned" }),
  agency("da-duyet", "Sở Đã Duyệt", { ...sent, state: "approved", counted: 1 }),
  agency("con-thieu", "Sở Còn Thiếu", { ...sent, state: "approved", counted: 1 }),
  agency("mien", "Sở Được Miễn", { expected: false, exempt: "Mới thành lập" }),
  agency("moi", "Hội Được Mời", { expected: false, kind: "association" }),
  agency("moi-da-gui", "Hội Đã Gửi", { ...sent, expected: false, kind: "association", state: "sent" }),
];

export function sampleView(over: Partial<ProvinceView> = {}): ProvinceView {
  return {
    plan: {
      id: "ke-hoach-thu",
      number: "6134/KH-UBND",
      date: "2020-11-17",
      issuer: "Ủy ban nhân dân tỉnh Bến Tre",
      title: "Kế hoạch thử",
    },
    period: PERIOD,
    asOf: "2021-12-20",
    reporting: NONE,
    kinds: [],
    duties: [
      duty("II.1.a", "Tổ chức hội nghị triển khai", {
        leads: [
          answer("chua-gui"),
          answer("mien", { standing: "exempt", exempt: "Mới thành lập", overdue: true }),
          answer("da-duyet", { standing: "done" }),
          answer("con-thieu"),
          answer("con-thieu", { answersFor: "phong-thu" }),
        ],
        coordinators: [answer("da-duyet")],
        invited: [answer("moi"), answer("moi-da-gui"), answer("da-duyet")],
      }),
      duty("II.1.b", "Biên soạn tài liệu", {
        deadlineText: "Hoàn thành trong Quý II năm 2021",
        leads: [
          answer("con-thieu", { standing: "in_progress", overdue: true }),
          answer("da-duyet", { standing: "waiting", overdue: true }),
          answer("tra-lai", { standing: "not_started", overdue: true }),
        ],
      }),
    ],
    totals: { duties: {}, obligations: {} },
    sections: [],
    figures: [
      {
        key: "cuoc",
        number: "2",
        name: "Số cuộc",
        unit: "cuộc",
        kind: "count",
        nature: "flow",
        joint: true,
        partOf: null,
        source: "mẫu thử",
        sum: null,
        parts: [],
        awaited: [],
        last: null,
      },
    ],
    documents: { cited: 0, withoutDoubles: 0 },
    doubles: [],
    last: null,
    agencies: AGENCIES,
    notCounted: [],
    bodies: [
      ...AGENCIES.map(({ id, name }) => ({ id, name, shortName: name.replace("Sở ", "S. ") })),
      { id: "phong-thu", name: "Phòng Thử", shortName: "Phòng Thử" },
    ],
    ...over,
  };
}

/** Returned at 20:30 UTC, already the next day in Vietnam. */
export const RETURNED: Returned = {
  base: 1,
  reason: "Bổ sung minh chứng",
  at: "2021-12-14T20:30:00.000Z",
  paths: [
    { table: "duties", row: "II.1.a@phong-thu", column: "evidence", reason: "Thiếu ngày văn bản" },
    { table: "figures", row: "cuoc", column: "total", reason: "" },
    { table: "assessment", row: "contact_name", column: "text", reason: "Thiếu họ tên" },
    { table: "duties", row: "own.1", reason: "Trùng nhiệm vụ" },
  ],
};
