// A draft of a plan: made of a reading, beside another plan, and what it lacks or leaves open.
import { describe, expect, test } from "vitest";
import { comparePlans } from "../../shared/plan/compare-plans.ts";
import planJson from "../../shared/plan/kh-6134.json" with { type: "json" };
import type { Duty } from "../../shared/plan/plan.ts";
import {
  type DraftContent,
  draftOfReading,
  planOfDraft,
  proposedPlanId,
} from "../../shared/plan/plan-draft.ts";
import { planFaults } from "../../shared/plan/plan-faults.ts";
import { parsePlan } from "../../shared/plan/plan-schema.ts";
import { publishable } from "../../shared/plan/publishable.ts";
import { planNames } from "../../shared/plan/reading/plan-names.ts";
import { readPlanText } from "../../shared/plan/reading/read-plan.ts";
import registerJson from "../../shared/register/ben-tre.json" with { type: "json" };
import { parseRegister } from "../../shared/register/register-schema.ts";
import { namedInPlan } from "../../shared/register/resolve-name.ts";

const PLAN = parsePlan(planJson);
const REGISTER = parseRegister(registerJson);
const NO_DECISIONS = { names: new Map(), wordings: new Map() };
const READ = draftOfReading(
  readPlanText(`ỦY BAN NHÂN DÂN TỈNH MINH HỌA
Số: 77/KH-UBND
Minh Họa, ngày 05 tháng 01 năm 2021
KẾ HOẠCH
Phổ biến, giáo dục pháp luật năm 2021
II. NHIỆM VỤ
1. Biên soạn tài liệu tuyên truyền pháp luật về tài chính.
- Cơ quan chủ trì: Sở Tài chính.
- Thời gian thực hiện: Khi thuận tiện.
`),
);
const draft = (change: Partial<DraftContent>): DraftContent => ({ ...READ, ...change });
const [duty] = READ.duties as [DraftContent["duties"][number]];

describe("the draft of a reading", () => {
  test("calls a section without a title an annex, since a plan is not whole without one", () => {
    const reading = readPlanText("II. NHIỆM VỤ");
    const untitled = { ...reading, sections: [{ id: "PL", title: "", lines: { from: 1, to: 1 } }] };
    expect(draftOfReading(untitled).sections).toEqual([{ id: "PL", title: "Phụ lục" }]);
  });

  test("tells where each field stands and how far it was trusted; the reader set them all", () => {
    expect(Object.keys(duty.origins)).toHaveLength(13);
    expect(new Set(Object.values(duty.origins).map(({ setBy }) => setBy))).toEqual(new Set(["reader"]));
    expect(duty.origins.lead).toEqual({ lines: { from: 8, to: 8 }, setBy: "reader", mark: "sure" });
    expect(proposedPlanId("6134/KH-UBND", "2020-11-17")).toBe("kh-6134-ubnd-2020");
    expect(proposedPlanId(null, "2020-11-17")).toBeNull();
  });

  test("is the plan that it will be, on one line each, and lacks nothing", () => {
    const typed = { ...duty, text: "  Biên soạn\n tài liệu ", product: " ", lead: ["Sở Tài chính ", ""] };
    const plan = planOfDraft(draft({ duties: [typed] }));
    expect(plan.duties[0]).toMatchObject({
      text: "Biên soạn tài liệu",
      product: null,
      lead: ["Sở Tài chính"],
    });
    expect(planFaults(plan)).toEqual([]);
  });

  test("what it lacks is told at its place", () => {
    const head = { id: "Kế hoạch", number: null, date: null, issuer: " ", title: null };
    const faults = planFaults(planOfDraft(draft({ head, sections: [], duties: [{ ...duty, id: "" }] })));
    expect(faults.map(({ code, path }) => [path, code])).toEqual([
      ["head/id", "id_malformed"],
      ["head/number", "number_missing"],
      ["head/date", "date_missing"],
      ["head/issuer", "issuer_missing"],
      ["head/title", "title_missing"],
      ["sections", "sections_missing"],
      ["duties/0/id", "duty_id_missing"],
      ["duties/0/section", "duty_section_unknown"],
    ]);
    const backwards = { type: "years", from: 2025, to: 2021 } as const;
    const wrong = planFaults(planOfDraft(draft({ duties: [{ ...duty, deadlines: [backwards] }] })));
    expect(wrong).toEqual([{ path: "duties/0/deadlines/0", code: "shape", name: "" }]);
  });
});

describe("two plans beside each other", () => {
  test("a plan is the same as itself, in its order", () => {
    expect(comparePlans(PLAN.duties, PLAN.duties)).toEqual(
      PLAN.duties.map(({ id }) => ({ change: "same", before: id, after: id })),
    );
  });

  test("a duty is found by its words though its number is another, and a number alone makes none the same", () => {
    const [first, second, third] = PLAN.duties as [Duty, Duty, Duty];
    const moved = { ...first, id: second.id, deadlineText: "Năm 2022" };
    const other = { ...second, id: third.id, text: "Việc hoàn toàn khác, chưa từng nêu ở đâu" };
    expect(comparePlans([first, second], [moved, { ...other, leadIn: null }])).toEqual([
      { change: "changed", before: first.id, after: second.id, fields: ["id", "deadlineText"] },
      { change: "added", after: third.id },
      { change: "gone", before: second.id },
    ]);
  });
});

describe("what waits in a plan", () => {
  test("a lead that is undecided, a name that nobody bears, a wording that was not read", () => {
    const waiting = { ...duty, id: "II.2", lead: [], coordinate: ["Trung tâm Minh Họa"], deadlines: [] };
    const made = publishable(draft({ duties: [waiting] }), REGISTER, NO_DECISIONS);
    expect(made.waiting).toEqual({
      leads: ["II.2"],
      names: [{ name: "Trung tâm Minh Họa", duties: ["II.2"] }],
      deadlines: [{ words: duty.deadlineText, duties: ["II.2"] }],
    });
  });

  test("a decided wording fills what was read, and never what a person set", () => {
    const deadlines = [{ type: "year" as const, year: 2021 }];
    const decisions = { names: new Map(), wordings: new Map([["khi thuan tien", deadlines]]) };
    const own = {
      ...duty,
      id: "II.2",
      deadlines: [],
      origins: { deadlines: { lines: null, setBy: "lan", mark: null } },
    };
    const { plan } = publishable(draft({ duties: [duty, own] }), REGISTER, decisions);
    expect(plan.duties.map((one) => one.deadlines)).toEqual([deadlines, []]);
  });

  test("what names mean beyond the register goes with the plan, and for it alone comes first", () => {
    const duties = [{ ...planOfDraft(READ).duties[0]!, coordinate: ["UBND các xã, phường", "Sở Y tế"] }];
    const plan = { ...planOfDraft(READ), duties };
    const names = new Map([["so y te", { type: "bodies" as const, agencies: ["so-noi-vu"] }]]);
    const { groups, unknown } = planNames(plan, REGISTER, { names });
    expect([groups, unknown]).toEqual([
      [
        { names: ["UBND các xã, phường"], means: { type: "kinds", kinds: ["commune"] } },
        { names: ["Sở Y tế"], means: { type: "agencies", agencies: ["so-noi-vu"] } },
      ],
      [],
    ]);
    const named = namedInPlan({ ...REGISTER, named: groups }, plan);
    expect(named("Sở Y tế").map(({ id }) => id)).toEqual(["so-noi-vu"]);
    expect(namedInPlan(REGISTER, plan)("Sở Y tế").map(({ id }) => id)).toEqual(["so-y-te"]);
  });

  test("of the seed's plan the register knows every name, so that nothing goes with it", () => {
    expect(planNames(PLAN, REGISTER, NO_DECISIONS)).toEqual({ groups: [], unknown: [] });
  });
});
