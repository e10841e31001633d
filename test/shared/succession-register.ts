// A register made up to show every kind of succession, with a plan of two duties. No such bodies exist.
import type { Plan } from "../../shared/plan/plan.ts";
import type { Agency, Period, Register, Succession } from "../../shared/register/register.ts";
import { parseRegister } from "../../shared/register/register-schema.ts";

export const PLAN: Plan = {
  id: "ke-hoach-thu",
  number: "01/KH-THU",
  date: "2020-01-01",
  issuer: "Cơ quan thử",
  title: "Kế hoạch dựng để thử",
  sections: [{ id: "1", title: "Việc thử" }],
  duties: ["mot", "hai"].map((id) => ({
    id,
    section: "1",
    leadIn: null,
    text: `Việc ${id}`,
    lead: ["mọi cơ quan"],
    coordinate: [],
    advises: null,
    requested: false,
    deadlineText: "Năm 2020",
    deadlines: [{ type: "year", year: 2020 }],
    product: null,
    references: [],
    answeredBy: null,
  })),
};

const to = (agency: string, ...duties: string[]): Succession => ({
  agency,
  duties: duties.length === 0 ? null : duties.map((duty) => ({ plan: PLAN.id, duty })),
});

let order = 0;
function body(
  id: string,
  [validFrom, validTo]: [string | null, string | null],
  successors: Succession[] = [],
  more: Partial<Agency> = {},
): Agency {
  order += 10;
  return {
    id,
    name: `Cơ quan ${id.toUpperCase()}`,
    shortName: id,
    kind: "department",
    outside: false,
    order,
    code: null,
    aliases: [],
    reportsThrough: null,
    validFrom,
    validTo,
    successors,
    otherPredecessors: false,
    ...more,
  };
}

/**
 * `cu` became `moi` by name alone; `a` merged into `b`, which stood already; `c` and `d` merged into the new `cd`;
 * `t` was split: duty `hai` went to `x`, the rest to `y`; `z` ended and nobody followed; `n` took over `m` of here
 * and others of elsewhere; `h` reports through `y`.
 */
export const REGISTER: Register = parseRegister({
  agencies: [
    body("cu", [null, "2021-06-30"], [to("moi")]),
    body("moi", ["2021-07-01", null]),
    body("a", [null, "2021-06-30"], [to("b")]),
    body("b", [null, null]),
    body("c", [null, "2021-06-30"], [to("cd")]),
    body("d", [null, "2021-06-30"], [to("cd")]),
    body("cd", ["2021-07-01", null]),
    body("t", [null, "2021-06-30"], [to("x", "hai"), to("y")]),
    body("x", [null, null]),
    body("y", [null, null]),
    body("z", [null, "2021-06-30"]),
    body("m", [null, "2021-06-30"], [to("n")]),
    body("n", ["2021-07-01", null], [], { otherPredecessors: true }),
    body("h", [null, null], [], { reportsThrough: "y" }),
  ],
  groups: [
    {
      names: ["mọi cơ quan"],
      means: { type: "agencies", agencies: ["cu", "a", "b", "c", "d", "t", "x", "y", "z", "m", "h"] },
    },
  ],
});

const period = (year: number): Period => ({
  id: `nam-${year}`,
  planId: PLAN.id,
  name: `Năm ${year}`,
  from: `${year - 1}-12-15`,
  to: `${year}-12-14`,
  agencyDue: `${year}-12-18`,
  provinceDue: `${year}-12-25`,
  state: "open",
  openFor: [],
  indicatorSet: null,
});

export const [IN_2020, IN_2021, IN_2022] = [period(2020), period(2021), period(2022)];
