import { describe, expect, test } from "vitest";
import { inForce } from "../../shared/register/in-force.ts";
import type { Adjustment } from "../../shared/register/obligation.ts";
import { obligationsOf } from "../../shared/register/obligations.ts";
import type { Period } from "../../shared/register/register.ts";
import { IN_2020, IN_2021, IN_2022, PLAN, REGISTER } from "./succession-register.ts";

let ids = 0;
/** In force from the beginning, unless said otherwise; each is newer than those before. */
function adjust<K extends Adjustment["kind"]>(
  kind: K,
  agency: string,
  rest: Omit<Extract<Adjustment, { kind: K }>, "id" | "kind" | "agency" | "reason" | "from" | "to"> &
    Partial<Pick<Adjustment, "reason" | "from" | "to">>,
): Adjustment {
  ids += 1;
  const common = { id: ids, kind, agency, reason: `Lý do ${kind} ${agency}`, from: "2020-01-01", to: null };
  return { ...common, ...rest } as unknown as Adjustment;
}
const exempt = (agency: string, duty: string | null, rest = {}) =>
  adjust("exempt", agency, { duty, ...rest });

/** The plan with bodies of one's own choice: `mot` led by b with x beside, `hai` led by y. */
const SMALL = {
  ...PLAN,
  duties: PLAN.duties.map((duty) =>
    duty.id === "mot"
      ? { ...duty, lead: ["Cơ quan B"], coordinate: ["Cơ quan X"] }
      : { ...duty, lead: ["Cơ quan Y", "Cơ quan H"], coordinate: [] },
  ),
};

function owed(
  adjustments: Adjustment[],
  { plan = SMALL, register = REGISTER, period = IN_2021 as Period } = {},
) {
  return obligationsOf({ plan, register, period, guidance: [], closings: [], adjustments }).map(
    ({ agency, key, role, asked, exempt: why }) =>
      `${agency} ${key} ${role} ${asked}${why === null ? "" : `: ${why}`}`,
  );
}

const UNCHANGED = ["b mot lead asked", "x mot coordinate asked", "y hai lead asked", "y hai@h lead asked"];

describe("which adjustments hold", () => {
  const on = (day: string, ...adjustments: Adjustment[]) =>
    inForce(adjustments, day, "2021-12-25").map(({ id }) => id);

  test("from the first day to the last, both included, or on without end", () => {
    const dated = exempt("b", "mot", { from: "2021-03-01", to: "2021-03-31" });
    const open = exempt("b", "hai", { from: "2021-03-01" });
    expect(
      ["2021-02-28", "2021-03-01", "2021-03-31", "2021-04-01"].map((day) => on(day, dated, open)),
    ).toEqual([[], [dated.id, open.id], [dated.id, open.id], [open.id]]);
  });

  test("the newest of one kind for an agency and duty stands alone, in whatever order they are given", () => {
    const first = exempt("b", "mot", { reason: "Trước" });
    const second = exempt("b", "mot", { reason: "Sau" });
    const whole = exempt("b", null);
    const other = exempt("x", "mot");
    expect(on("2021-01-01", whole, second, other, first)).toEqual([second.id, whole.id, other.id]);
  });

  test("one that ends before it begins takes the earlier back, and another brings it again", () => {
    const given = exempt("b", "mot");
    const takenBack = exempt("b", "mot", { from: "2021-01-01", to: "2020-12-31" });
    const again = exempt("b", "mot");
    expect(on("2021-06-01", given, takenBack)).toEqual([]);
    expect(on("2020-06-01", given, takenBack)).toEqual([]);
    expect(on("2021-06-01", given, takenBack, again)).toEqual([again.id]);
  });

  test("kinds do not take each other's place", () => {
    const added = adjust("add", "b", { duty: "hai", role: "lead" });
    const moved = adjust("reassign", "b", { duty: "hai", successor: "x" });
    expect(on("2021-06-01", moved, added, exempt("b", "hai"))).toEqual([added.id, moved.id, ids]);
  });
});

describe("an exemption", () => {
  test("of one duty leaves the obligation in its place, not asked for, with the reason", () => {
    expect(owed([exempt("b", "mot", { reason: "Chưa có kinh phí" })])).toEqual([
      "b mot lead exempt: Chưa có kinh phí",
      ...UNCHANGED.slice(1),
    ]);
  });

  test("of a whole agency covers all that is in its report; a reason for one duty goes before it", () => {
    const whole = exempt("y", null, { reason: "Thiên tai" });
    const own = exempt("h", "hai", { reason: "Đang kiện toàn" });
    expect(owed([whole])).toEqual([
      "b mot lead asked",
      "x mot coordinate asked",
      "y hai lead exempt: Thiên tai",
      "y hai@h lead exempt: Thiên tai",
    ]);
    expect(owed([whole, own])[3]).toBe("y hai@h lead exempt: Đang kiện toàn");
  });

  test("of a body that reports through another is its own alone", () => {
    expect(owed([exempt("h", null)])).toEqual([
      ...UNCHANGED.slice(0, 3),
      "y hai@h lead exempt: Lý do exempt h",
    ]);
  });

  test("of an agency, duty or body that owes nothing changes nothing", () => {
    expect(owed([exempt("x", "hai"), exempt("khong-co", null), exempt("b", "khong-co")])).toEqual(UNCHANGED);
  });

  test("keeps the last day, which nobody is held to", () => {
    const [first] = obligationsOf({
      plan: SMALL,
      register: REGISTER,
      period: IN_2021,
      guidance: [],
      closings: [],
      adjustments: [exempt("b", "mot")],
    });
    expect(first).toEqual({
      key: "mot",
      duty: "mot",
      section: "1",
      agency: "b",
      answersFor: null,
      role: "lead",
      invited: false,
      asked: "exempt",
      dueBy: "2020-12-31",
      closedIn: null,
      answeredBy: null,
      exempt: "Lý do exempt b",
    });
  });
});

describe("an added duty", () => {
  test("is one more obligation in the given role", () => {
    expect(owed([adjust("add", "b", { duty: "hai", role: "coordinate" })])).toEqual([
      "b mot lead asked",
      "b hai coordinate asked",
      ...UNCHANGED.slice(1),
    ]);
  });

  test("never makes a second one: leading wins over coordinating, from either side", () => {
    expect(owed([adjust("add", "x", { duty: "mot", role: "lead" })])[1]).toBe("x mot lead asked");
    expect(owed([adjust("add", "b", { duty: "mot", role: "coordinate" })])).toEqual(UNCHANGED);
  });

  test("is owed by whoever followed a body that had ended, and by nobody before its first day", () => {
    const add = (agency: string) => adjust("add", agency, { duty: "hai", role: "lead" });
    expect(owed([add("c")])).toContain("cd hai lead asked");
    expect(owed([add("cd")], { period: IN_2020 })).toEqual(UNCHANGED);
    expect(owed([add("z"), add("khong-co")])).toEqual(UNCHANGED);
  });

  test("of a body that reports through another stands in that report", () => {
    expect(owed([adjust("add", "h", { duty: "mot", role: "coordinate" })])).toContain(
      "y mot@h coordinate asked",
    );
  });

  test("may be exempted as any other", () => {
    const add = adjust("add", "b", { duty: "hai", role: "lead" });
    expect(owed([add, exempt("b", "hai")])[1]).toBe("b hai lead exempt: Lý do exempt b");
  });
});

describe("a moved duty", () => {
  const move = (agency: string, duty: string, successor: string) =>
    adjust("reassign", agency, { duty, successor });

  test("is owed by the successor in the same role, and no longer by the agency", () => {
    expect(owed([move("b", "mot", "cd")])).toEqual([
      "cd mot lead asked",
      "x mot coordinate asked",
      "y hai lead asked",
      "y hai@h lead asked",
    ]);
    expect(owed([move("x", "mot", "y")])).toEqual([
      "b mot lead asked",
      "y mot coordinate asked",
      "y hai lead asked",
      "y hai@h lead asked",
    ]);
  });

  test("to one that owes it already makes one obligation, in which leading wins", () => {
    expect(owed([move("b", "mot", "x")])).toEqual([
      "x mot lead asked",
      "y hai lead asked",
      "y hai@h lead asked",
    ]);
    expect(owed([move("x", "mot", "b")])).toEqual(["b mot lead asked", ...UNCHANGED.slice(2)]);
  });

  test("may move on, and back: each in the order of entry", () => {
    const [there, on, back] = [move("b", "mot", "cd"), move("cd", "mot", "n"), move("n", "mot", "b")];
    expect(owed([there, on])).toContain("n mot lead asked");
    expect(owed([there, on, back])).toEqual(UNCHANGED);
  });

  test("stays where it is as long as nobody who stands would take it", () => {
    expect(owed([move("b", "mot", "z"), move("y", "hai", "khong-co")])).toEqual(UNCHANGED);
    expect(owed([move("khong-co", "mot", "x"), move("x", "hai", "b")])).toEqual(UNCHANGED);
  });

  test("does not take an exemption of the former agency along", () => {
    expect(owed([exempt("b", "mot"), move("b", "mot", "cd")])).toContain("cd mot lead asked");
  });

  test("leaves what the former agency had closed with it: the successor owes it", () => {
    const closing = { agency: "b", key: "mot", periodId: IN_2020.id, periodName: IN_2020.name };
    const closings = [{ ...closing, status: "done" as const, body: "b", duty: "mot", cutOff: IN_2020.to }];
    const moved = obligationsOf({
      ...{ plan: SMALL, register: REGISTER, period: IN_2022, guidance: [], closings },
      adjustments: [move("b", "mot", "cd")],
    }).filter(({ duty }) => duty === "mot");
    expect(moved.map(({ agency, closedIn }) => [agency, closedIn])).toEqual([
      ["cd", null],
      ["x", null],
    ]);
  });
});

test("nothing that is handed over is changed", () => {
  const adjustments = [
    exempt("b", null),
    adjust("add", "x", { duty: "hai", role: "lead" }),
    adjust("reassign", "y", { duty: "hai", successor: "b" }),
  ];
  const before = JSON.stringify([SMALL, REGISTER, adjustments]);
  const first = owed(inForce(adjustments, "2021-12-01", "2021-12-25"));
  expect(owed(inForce(adjustments, "2021-12-01", "2021-12-25"))).toEqual(first);
  expect(JSON.stringify([SMALL, REGISTER, adjustments])).toBe(before);
});
