import { expect, test } from "vitest";
import { sampleChecked, sampleDocument } from "./sample-document.ts";
import { HOSTILE } from "./sample-texts.ts";

test("every report of the sample could be sent", () => {
  const blocked = sampleChecked().flatMap(({ agency, findings }) =>
    findings.filter(({ severity }) => severity === "error").map(({ rule, at }) => [agency, rule, at]),
  );
  expect(blocked).toEqual([]);
});

test("the sample has every state that a document of the province can have", () => {
  const { view, texts } = sampleDocument();
  const states = new Set(view.agencies.map(({ state }) => state));
  expect([...states].sort()).toEqual(["approved", "in_review", "returned", "sent", null].sort());
  expect(view.agencies.filter(({ onBehalf }) => onBehalf).length).toBe(1);
  expect(view.reporting).toEqual({
    ...{ expected: 36, received: 15, approved: 13, onTime: 13 },
    ...{ late: 2, missing: 21, exempt: 1 },
  });
  expect(view.doubles.map(({ decision }) => decision?.verdict ?? null)).toEqual(["same", null, "different"]);
  expect(view.notCounted.length).toBe(1);
  const standings = new Set(view.duties.flatMap(({ leads }) => leads.map(({ standing }) => standing)));
  expect([...standings].sort()).toEqual(
    ["done", "exempt", "in_progress", "missing", "not_started", "not_yet", "waiting"].sort(),
  );
  expect(new Set(texts.map(({ kind }) => kind)).size).toBe(9);
});

test("the sample is the same every time, and hostile only where it is asked for", () => {
  const plain = sampleDocument();
  expect(sampleDocument()).toEqual(plain);
  const hostile = sampleDocument({ hostile: true });
  for (const text of HOSTILE) {
    expect(plain.texts.some((line) => line.text.startsWith(text))).toBe(false);
    expect(hostile.texts.some((line) => line.text.startsWith(text))).toBe(true);
    expect(hostile.view.bodies.some(({ name }) => name.startsWith(text))).toBe(true);
  }
});
