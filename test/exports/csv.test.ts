import papa from "papaparse";
import { expect, test } from "vitest";
import type { ProvinceDocument, TextLine } from "../../shared/province/view.ts";
import { makeBook } from "../../worker/exports/sheets/book.ts";
import { CSV_COLUMNS, provinceCsv } from "../../worker/exports/sheets/csv.ts";
import { observationsOf } from "../../worker/exports/sheets/observations.ts";
import { cleanText, csvText } from "../../worker/exports/sheets/safe-text.ts";
import { sampleDocument } from "../shared/sample-document.ts";
import { SNAPSHOT } from "./sheets-book.ts";
import { HOSTILE_TEXTS } from "./sheets-hostile.ts";

const LIVE = { kind: "live" } as const;

async function parsed(document: ProvinceDocument, source: Parameters<typeof provinceCsv>[1] = LIVE) {
  const csv = await provinceCsv(document, source);
  const { data, errors } = papa.parse<Record<string, string>>(csv.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return { csv, lines: data };
}

test("the file is UTF-8 with a byte order mark, and every line ends with CR LF", async () => {
  const { csv } = await parsed(sampleDocument());
  expect(csv.startsWith(`\uFEFF${CSV_COLUMNS.join(",")}\r\n`)).toBe(true);
  expect(csv.endsWith("\r\n")).toBe(true);
  expect(Buffer.from(csv, "utf8").subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
});

test("a line is one observation: who, of what, which value, and where it was given", async () => {
  const document = sampleDocument();
  const { lines } = await parsed(document, SNAPSHOT);
  const figure = document.view.figures.find(({ joint, parts }) => joint && parts.length > 0);
  const part = figure?.parts[0];
  const found = lines.filter(
    (line) => line.kind === "figure" && line.item === figure?.key && line.agency === part?.agency,
  );
  const common = {
    plan: "kh-6134",
    period: "kh-6134-2021",
    period_name: "Năm 2021",
    as_of: "2021-12-20",
    snapshot: "2",
    agency: part?.agency,
    agency_name: document.view.bodies.find(({ id }) => id === part?.agency)?.name,
    answers_for: "",
    kind: "figure",
    item: figure?.key,
    item_name: figure?.name,
    role: "",
    label: "",
    unit: figure?.unit,
    version: String(part?.version),
    row_key: figure?.key,
  };
  expect(found).toEqual([
    { ...common, field: "total", value: String(part?.total) },
    { ...common, field: "coordinated", value: String(part?.coordinated) },
  ]);
});

test("the figures of the file add up to those of the view, money in whole nghìn đồng", async () => {
  const { view } = sampleDocument();
  const { lines } = await parsed(sampleDocument());
  const sum = (item: string, field: string) =>
    lines
      .filter((line) => line.kind === "figure" && line.item === item && line.field === field)
      .reduce((total, line) => total + Number(line.value), 0);
  expect(
    view.figures.map(({ key }) => [key, sum(key, "total"), sum(key, "total") - sum(key, "coordinated")]),
  ).toEqual(
    view.figures.map(({ key, sum: whole }) => [key, whole?.reported ?? 0, whole?.withoutCoordinated ?? 0]),
  );
  const money = view.figures.filter(({ kind }) => kind === "money").map(({ key }) => key);
  const units = lines.filter((line) => money.includes(line.item ?? "")).map((line) => line.unit);
  expect([...new Set(units)]).toEqual(["nghìn đồng"]);
});

test("the statuses of the file are those of the view", async () => {
  const { view } = sampleDocument();
  const { lines } = await parsed(sampleDocument());
  const found = lines
    .filter((line) => line.field === "standing")
    .map((line) => [line.item, line.role, line.agency, line.value, line.row_key, line.version]);
  const of = (duty: string, role: string) => (body: (typeof view.duties)[number]["leads"][number]) => [
    duty,
    role,
    body.agency,
    body.standing,
    body.source?.key ?? "",
    String(body.source?.version ?? ""),
  ];
  expect(found).toEqual(
    view.duties.flatMap(({ duty, leads, coordinators, invited }) => [
      ...leads.map(of(duty, "lead")),
      ...coordinators.map(of(duty, "coordinate")),
      ...invited.map(of(duty, "invited")),
    ]),
  );
});

test("parsed back, every field is what was observed, with the mark against formulas alone added", async () => {
  const base = sampleDocument({ hostile: true });
  const own = HOSTILE_TEXTS.map(
    (text): TextLine => ({
      kind: "proposal",
      agency: "so-noi-vu",
      answersFor: null,
      duty: null,
      key: text,
      version: 1,
      text,
    }),
  );
  const document = { ...base, texts: [...base.texts, ...own] };
  const { lines } = await parsed(document);
  const shown = (value: string | number | null) =>
    value === null ? "" : typeof value === "number" ? String(value) : csvText(value);
  expect(lines.map(({ field, value, row_key, item }) => ({ field, value, row_key, item }))).toEqual(
    observationsOf(makeBook(document, LIVE)).map(({ field, value, key, item }) => ({
      field,
      value: shown(value),
      row_key: shown(key),
      item: shown(item),
    })),
  );
});

test("no text field begins as a formula does, and a negative number stays a number", async () => {
  const base = sampleDocument({ hostile: true });
  const [line, ...rest] = base.view.agencies;
  const document = { ...base, view: { ...base.view, agencies: [{ ...line!, daysLate: -5 }, ...rest] } };
  const { lines } = await parsed(document);
  const fields = lines.flatMap((record) => Object.values(record));
  expect(fields.filter((field) => /^[\s"]*[=+\-@\t\r\n＝＋－＠]/.test(field) && field !== "-5")).toEqual([]);
  expect(lines.find(({ field }) => field === "days_late")?.value).toBe("-5");
});

const CUTS = [";", ",", "\t", "\n", "; ", ';"', ";'", ';"";', "\t\u200B", "\n;", ""];
const FORMULAS = ["=HYPERLINK('http://x')", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠a"];

test.each([",", ";", "\t"])("cut at %j, no field begins as a formula does", async (delimiter) => {
  const { view, office } = sampleDocument();
  const empty = { ...view, agencies: [], duties: [], figures: [], notCounted: [], bodies: [] };
  const attacks = CUTS.flatMap((cut) =>
    FORMULAS.flatMap((sign) => [`Kết quả${cut}${sign}`, `${cut}${sign}`]),
  );
  for (const text of [...attacks, ...HOSTILE_TEXTS]) {
    const line = {
      kind: "result",
      agency: text,
      answersFor: text,
      duty: text,
      key: text,
      version: 1,
      text,
    } as const;
    const csv = await provinceCsv({ schema: 2, view: empty, texts: [line, line], office }, LIVE);
    const fields = papa.parse<string[]>(csv.slice(1), { delimiter }).data.flat();
    expect(fields.filter((field) => /^[\s"\u200B\uFEFF]*[=+\-@＝＋－＠]/.test(field))).toEqual([]);
  }
});

test("the version that counts says for itself whether it was entered on behalf", async () => {
  const { view, texts, office } = sampleDocument();
  const { lines } = await parsed({
    ...{ schema: 2, texts, office },
    view: {
      ...view,
      agencies: view.agencies
        .filter(({ counted }) => counted !== null)
        .slice(0, 1)
        .map((line) => ({ ...line, latest: 2, onBehalf: false, counted: 1, countedOnBehalf: true })),
    },
  });
  expect(
    lines
      .filter(({ field }) => field?.endsWith("on_behalf"))
      .map(({ field, value, version }) => [field, value, version]),
  ).toEqual([
    ["on_behalf", "no", "2"],
    ["counted_on_behalf", "yes", "1"],
  ]);
});

test("texts stand whole, with their line ends, and the office's own texts beside them", async () => {
  const document = sampleDocument();
  const { lines } = await parsed(document);
  expect(lines.filter(({ kind }) => kind === "text").map(({ value }) => value)).toEqual(
    document.texts.map(({ text }) => csvText(text)),
  );
  expect(
    Object.fromEntries(
      lines.filter(({ kind }) => kind === "office").map(({ field, value }) => [field, value]),
    ),
  ).toEqual(
    Object.fromEntries(
      Object.entries(document.office).map(([field, text]) => [field, csvText(cleanText(text))]),
    ),
  );
});
