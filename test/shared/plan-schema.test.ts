import { expect, test } from "vitest";
import planJson from "../../shared/plan/kh-6134.json" with { type: "json" };
import { parsePlan } from "../../shared/plan/plan-schema.ts";

// biome-ignore lint/suspicious/noExplicitAny: tests break a JSON value in ways that its type forbids.
type Json = any;

/** What parsePlan says of the real plan once it was broken; null where it takes it. */
function faultsOf(spoil: (plan: Json) => void): string | null {
  const plan = structuredClone(planJson);
  spoil(plan);
  try {
    parsePlan(plan);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

test("the plan of the document passes, and is given unchanged", () => {
  expect(parsePlan(planJson)).toEqual(planJson);
});

test("a field that no plan has is refused, wherever it stands", () => {
  expect(
    faultsOf((plan) => {
      plan.author = "ai đó";
      plan.sections[0].note = "";
      plan.duties[0].indicator = 1;
      plan.duties[0].deadlines[0].month = 12;
    }),
  ).toBe(
    [
      "plan has faults:",
      'sections.0.note: Invalid key: Expected never but received "note"',
      'duties.0.deadlines.0.month: Invalid key: Expected never but received "month"',
      'duties.0.indicator: Invalid key: Expected never but received "indicator"',
      'author: Invalid key: Expected never but received "author"',
    ].join("\n"),
  );
});

test("a missing field is refused", () => {
  expect(faultsOf((plan) => delete plan.duties[3].advises)).toBe(
    'plan has faults:\nduties.3.advises: Invalid key: Expected "advises" but received undefined',
  );
});

test.each(["2020-02-30", "17/11/2020", "2020-11-17T00:00:00Z", ""])(
  "a day that does not exist is refused: %s",
  (date) => {
    expect(faultsOf((plan) => Object.assign(plan, { date }))).toBe(
      "plan has faults:\ndate: not a day that exists",
    );
  },
);

test("doubled ids and duties of unknown sections are refused, all named at once", () => {
  expect(
    faultsOf((plan) => {
      plan.duties[1].id = "II.1.a";
      plan.duties[2].section = "II.10";
      plan.sections[1].id = "II.1";
      plan.date = "2020-13-01";
    }),
  ).toBe(
    [
      "plan has faults:",
      "date: not a day that exists",
      "section II.1 is doubled",
      "duty II.1.a is doubled",
      "duty II.2.a.1 is of the unknown section II.10",
      ...[
        "II.2.a.2",
        "II.2.a.3",
        "II.2.a.4",
        "II.2.b.1",
        "II.2.b.2",
        "II.2.b.3",
        "II.2.c.1",
        "II.2.c.2",
        "II.2.d",
      ]
        .concat(["II.2.đ.1", "II.2.đ.2", "II.2.e.1", "II.2.e.2"])
        .map((id) => `duty ${id} is of the unknown section II.2`),
    ].join("\n"),
  );
});

test.each([
  ["on two lines", "Sở Tư pháp\nchủ trì"],
  ["with doubled spaces", "Sở  Tư pháp"],
  ["with decomposed letters", "Sở Tư pháp".normalize("NFD")],
  ["empty", ""],
])("a text %s is refused", (_, text) => {
  expect(faultsOf((plan) => Object.assign(plan.duties[0], { text }))).toBe(
    "plan has faults:\nduties.0.text: not one line of NFC text",
  );
});

test.each([
  { type: "quarter", year: 2020, quarter: 5 },
  { type: "years", years: [] },
  { type: "year", year: 20202 },
  { type: "monthly" },
  null,
])("a deadline of no known kind is refused: %j", (deadline) => {
  expect(faultsOf((plan) => Object.assign(plan.duties[0].deadlines, [deadline]))).toMatch(
    /^plan has faults:\nduties\.0\.deadlines\.0/,
  );
});

test.each([[null], [undefined], [[]], ["{}"], [1]])("what is no plan at all is refused: %j", (json) => {
  expect(() => parsePlan(json)).toThrow("plan has faults:");
});
