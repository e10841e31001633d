import { describe, expect, test } from "vitest";
import { vietnamDayOf } from "../../shared/instant.ts";
import { remindersOf } from "../../shared/province/reminders.ts";
import type { Head } from "../../shared/report/report.ts";
import { AGENCIES, agency, headOf, RETURNED, sampleView } from "./reminders-sample.ts";

const HEADS: Head[] = [headOf("da-gui"), headOf("tra-lai", RETURNED)];

function reminders(asOf: string, over: Partial<Parameters<typeof remindersOf>[0]> = {}) {
  return remindersOf({ view: sampleView(), heads: HEADS, contacts: [], last: [], asOf, ...over });
}

const causeOf = (id: string, asOf: string, over: Partial<Parameters<typeof remindersOf>[0]> = {}) => {
  const { lines, invited } = reminders(asOf, over);
  return [...lines, ...invited].find((line) => line.agency.id === id)?.cause ?? null;
};

describe("who is reminded", () => {
  test("in protocol order: nothing sent, returned, incomplete; invited ones apart; all others not at all", () => {
    const { lines, invited, groups } = reminders("2021-12-20");
    expect(lines.map((line) => [line.agency.id, line.cause.reason])).toEqual([
      ["chua-gui", "late"],
      ["da-rut", "late"],
      ["tra-lai", "returned"],
      ["con-thieu", "incomplete"],
    ]);
    expect(invited.map((line) => [line.agency.id, line.cause.reason])).toEqual([["moi", "invited"]]);
    expect(groups).toEqual([
      { reason: "late", count: 2, agencies: ["chua-gui", "da-rut"] },
      { reason: "returned", count: 1, agencies: ["tra-lai"] },
      { reason: "incomplete", count: 1, agencies: ["con-thieu"] },
      { reason: "invited", count: 1, agencies: ["moi"] },
    ]);
  });

  test("where all is in order nobody is", () => {
    const view = sampleView({ agencies: AGENCIES.filter(({ id }) => id === "da-duyet" || id === "mien") });
    const { lines, invited, groups } = reminders("2021-12-30", { view });
    expect([lines, invited, groups]).toEqual([[], [], []]);
  });

  test("an exempt agency never is, whatever became of its report", () => {
    for (const state of [null, "withdrawn", "returned", "approved"] as const) {
      const view = sampleView({
        agencies: [agency("mien", "Sở Được Miễn", { exempt: "Mới thành lập", state, counted: 1 })],
      });
      const { lines, invited } = reminders("2021-12-30", { view, heads: [headOf("mien", RETURNED)] });
      expect([state, lines, invited]).toEqual([state, [], []]);
    }
  });

  test("a whole line: names, cause, contacts in their order, the newest reminder", () => {
    const contact = { agency: "chua-gui", name: "Cán bộ thử", phone: "0900 000 000", email: "a@thu.example" };
    const other = { agency: "chua-gui", name: "Cán bộ thử hai", phone: null, email: null };
    const { lines, period, plan, asOf } = reminders("2021-12-15", {
      contacts: [contact, { ...contact, agency: "da-gui" }, other],
      last: [
        { agency: "chua-gui", at: "2021-12-10T17:00:00.000Z" },
        { agency: "chua-gui", at: "2021-12-08T01:00:00.000Z" },
        { agency: "da-rut", at: "hôm qua" },
      ],
    });
    expect(lines.slice(0, 2)).toEqual([
      {
        agency: { id: "chua-gui", name: "Sở Chưa Gửi", shortName: "S. Chưa Gửi" },
        cause: { reason: "not_sent", daysLeft: 2 },
        contacts: [
          { name: "Cán bộ thử", phone: "0900 000 000", email: "a@thu.example" },
          { name: "Cán bộ thử hai", phone: null, email: null },
        ],
        last: { at: "2021-12-10T17:00:00.000Z", on: "2021-12-11" },
      },
      {
        agency: { id: "da-rut", name: "Sở Đã Rút", shortName: "S. Đã Rút" },
        cause: { reason: "not_sent", daysLeft: 2 },
        contacts: [],
        last: null,
      },
    ]);
    expect(period).toEqual({ id: "ky-thu", name: "Năm 2021", to: "2021-12-14", agencyDue: "2021-12-17" });
    expect(plan).toEqual({
      number: "6134/KH-UBND",
      date: "2020-11-17",
      issuer: "Ủy ban nhân dân tỉnh Bến Tre",
    });
    expect(asOf).toBe("2021-12-15");
  });
});

const OTHER_ROW = { duty: null, answersFor: null, name: null };

describe("why", () => {
  test("nothing sent: days left up to the due day itself, then days late, across months and years", () => {
    expect(causeOf("chua-gui", "2021-12-10")).toEqual({ reason: "not_sent", daysLeft: 7 });
    expect(causeOf("chua-gui", "2021-12-17")).toEqual({ reason: "not_sent", daysLeft: 0 });
    expect(causeOf("chua-gui", "2021-12-18")).toEqual({ reason: "late", daysLate: 1 });
    expect(causeOf("chua-gui", "2022-03-01")).toEqual({ reason: "late", daysLate: 74 });
  });

  test("returned rows, by name where they have one, since the day of the return in Vietnam", () => {
    expect(causeOf("tra-lai", "2021-12-20")).toEqual({
      reason: "returned",
      on: "2021-12-15",
      daysWaiting: 5,
      why: "Bổ sung minh chứng",
      places: [
        {
          table: "duties",
          row: "II.1.a@phong-thu",
          column: "evidence",
          duty: "II.1.a",
          answersFor: "Phòng Thử",
          name: "Tổ chức hội nghị triển khai",
          reason: "Thiếu ngày văn bản",
        },
        { ...OTHER_ROW, table: "figures", row: "cuoc", column: "total", name: "Số cuộc", reason: "" },
        { ...OTHER_ROW, table: "assessment", row: "contact_name", column: "text", reason: "Thiếu họ tên" },
        { ...OTHER_ROW, table: "duties", row: "own.1", column: null, reason: "Trùng nhiệm vụ" },
      ],
    });
  });

  test("a whole report returned names no places", () => {
    const heads = [headOf("tra-lai", { ...RETURNED, paths: null })];
    expect(causeOf("tra-lai", "2021-12-15", { heads })).toEqual({
      reason: "returned",
      on: "2021-12-15",
      daysWaiting: 0,
      why: "Bổ sung minh chứng",
      places: null,
    });
  });

  test("incomplete: duties led that the counted report lacks, and overdue ones that are not done", () => {
    expect(causeOf("con-thieu", "2021-12-10")).toEqual({
      reason: "incomplete",
      missing: [
        { duty: "II.1.a", text: "Tổ chức hội nghị triển khai", deadlineText: "Hàng năm", answersFor: null },
        {
          duty: "II.1.a",
          text: "Tổ chức hội nghị triển khai",
          deadlineText: "Hàng năm",
          answersFor: "Phòng Thử",
        },
      ],
      overdue: [
        {
          duty: "II.1.b",
          text: "Biên soạn tài liệu",
          deadlineText: "Hoàn thành trong Quý II năm 2021",
          answersFor: null,
        },
      ],
    });
  });

  test("an approval taken back leaves it with Sở Tư pháp", () => {
    const view = sampleView({
      agencies: [agency("con-thieu", "Sở Còn Thiếu", { state: "in_review", latest: 1 })],
    });
    expect(causeOf("con-thieu", "2021-12-20", { view })).toBeNull();
  });

  test("invited: asked for, nothing sent, and bound to nothing", () => {
    expect(causeOf("moi", "2021-12-20")).toEqual({ reason: "invited", daysLeft: -3 });
    const view = sampleView({ agencies: [agency("khong-viec", "Sở Chưa Đến Kỳ", { expected: false })] });
    expect(causeOf("khong-viec", "2021-12-20", { view })).toBeNull();
  });
});

test("an instant's day in Vietnam begins at 17:00 in UTC; what is no instant has none", () => {
  const days = [
    "2021-12-14T16:59:59.999Z",
    "2021-12-14T17:00:00Z",
    "2021-12-31T23:30Z",
    "2024-02-28T17:00:00.000Z",
    "2021-02-28T17:00:00.000Z",
    "2021-02-30T01:00:00.000Z",
    "2021-12-14T24:00:00Z",
    "2021-12-14 17:00",
    "",
  ].map(vietnamDayOf);
  expect(days).toEqual([
    "2021-12-14",
    "2021-12-15",
    "2022-01-01",
    "2024-02-29",
    "2021-03-01",
    null,
    null,
    null,
    null,
  ]);
});
