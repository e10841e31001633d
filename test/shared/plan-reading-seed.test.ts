import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import planJson from "../../shared/plan/kh-6134.json" with { type: "json" };
import { parsePlan } from "../../shared/plan/plan-schema.ts";
import { readPlanText } from "../../shared/plan/reading/read-plan.ts";

const plan = parsePlan(planJson);
const document = readFileSync(new URL("../fixtures/ke-hoach-6134-kh-ubnd.txt", import.meta.url), "utf8");
const reading = readPlanText(document);

test("every duty of the plan is found again in its document, field for field", () => {
  const duties = reading.duties.map((duty) => ({
    id: duty.id,
    section: duty.section,
    leadIn: duty.leadIn,
    text: duty.text,
    lead: duty.lead,
    coordinate: duty.coordinate,
    advises: duty.advises,
    requested: duty.requested,
    // The stored plan keeps the words of a line of its own alone.
    deadlineText: duty.places.deadlines?.kind === "label" ? duty.deadlineText : null,
    deadlines: duty.deadlines,
    product: duty.product,
    references: duty.references,
    answeredBy: duty.answeredBy,
  }));
  expect(duties).toEqual(plan.duties);
});

test("the head and the sections with duties are those of the plan", () => {
  const { number, date, issuer } = reading.head;
  expect({ number, date, issuer }).toEqual({ number: plan.number, date: plan.date, issuer: plan.issuer });
  expect(reading.head.title?.toLowerCase()).toBe(plan.title.toLowerCase());
  const withDuties = new Set(reading.duties.map(({ section }) => section));
  const sections = reading.sections
    .filter(({ id }) => withDuties.has(id))
    .map(({ id, title }) => ({ id, title }));
  expect(sections).toEqual(plan.sections);
});
