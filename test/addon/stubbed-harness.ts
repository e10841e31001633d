// A harness whose worker is answers made beforehand: as many duties as asked for, and no network.

import type { AddonServer } from "../../addon/contract/addon-server.ts";
import type { ProvinceView } from "../../shared/province/view.ts";
import type { Form } from "../../shared/report/form.ts";
import type { Head, Report, TableId } from "../../shared/report/report.ts";
import { RULES_VERSION } from "../../shared/report/rules.ts";
import { COLUMN_TITLES } from "../../shared/wording/form.ts";
import { benchForm, benchReport } from "../../tools/bench/report.ts";
import type { HttpReply, HttpRequest } from "../../tools/standin/services/host.ts";
import { loadBundle } from "../../tools/standin/services/load-bundle.ts";
import { sampleDocument } from "../shared/sample-document.ts";
import { createFake, type Fake } from "./fake/fake.ts";

const DAY = "2021-12-10";

export interface StubbedHarness {
  fake: Fake;
  addon: AddonServer & { onOpen(event: object): void; onEdit(event: object): void };
  form: Form;
  report: Report;
}

/** The sample's view with its duties repeated or cut to a number. */
function viewOf(duties: number): ProvinceView {
  const { view } = sampleDocument();
  const lines = Array.from({ length: duties }, (_, at) => {
    const line = view.duties[at % view.duties.length];
    if (!line) throw new Error("the sample has no duties");
    return { ...line, duty: `${line.duty}#${at}` };
  });
  return { ...view, duties: lines };
}

const LAST = "stubbed-last";

function lastPeriod({ period }: Form): Form["period"] {
  return { ...period, id: LAST, from: "2019-12-15", to: "2020-12-14" };
}

/** A counted report of the period before, with every row filled. */
function lastReport(url: string, form: Form, head: Head): unknown {
  const counted = { ...head, state: "approved", latest: 1, versions: 1, counted: 1 };
  if (!url.includes("/versions/")) {
    return { head: counted, formOutdated: false, versions: [], decisions: [] };
  }
  return { head: counted, version: { version: 1 }, form, report: benchReport(form), findings: [] };
}

/** What the worker would say to each request of a reporter's or a reviewer's. */
function answers(form: Form, duties: number): (request: HttpRequest) => unknown {
  const head: Head = {
    ...{ period: form.period.id, agency: form.agency.id, state: null, latest: 0, versions: 0, counted: null },
    ...{ rev: 0, onBehalf: false, returned: null, asksBack: null },
  };
  const account = { id: "stubbed", email: "minh-hoa@example.invalid", name: "Nguyễn Minh Họa" };
  const agency = { id: form.agency.id, name: form.agency.name };
  const sent = { ...head, state: "sent", latest: 1, versions: 1, rev: 1 };
  return ({ method, url }) => {
    if (method === "PUT")
      return { head: sent, version: 1, findings: [], asOf: DAY, sentAt: `${DAY}T02:00:00Z`, late: false };
    const me = {
      account: { ...account, role: "reporter", agency },
      today: DAY,
      fixedDay: DAY,
      rulesVersion: RULES_VERSION,
    };
    if (url.endsWith("/v1/me")) return me;
    if (url.includes("/v1/home")) {
      const open = { state: "open", openFor: [] };
      const periods = [{ ...form.period, ...open }];
      return { ...me, periods, plans: [], report: null, reports: null };
    }
    if (url.endsWith("/v1/agencies")) return { agencies: [], groups: [], rev: 1 };
    if (url.includes(`/${LAST}/`)) return lastReport(url, form, head);
    if (url.endsWith("/v1/periods")) {
      const open = { state: "open", openFor: [] };
      return { periods: [form.period, lastPeriod(form)].map((period) => ({ ...period, ...open })) };
    }
    if (url.endsWith("/reports")) return { reports: [] };
    if (url.endsWith("/snapshots")) return { snapshots: [] };
    if (url.endsWith(`/reports/${form.agency.id}`))
      return { head: sent, formOutdated: false, versions: [], decisions: [] };
    if (url.includes("/form?"))
      return {
        ...{ form, periodState: "open", today: DAY, fixedDay: DAY, head, latest: null, latestSentAt: null },
        ...{ returned: null, predecessors: [] },
      };
    if (url.includes("/province/texts")) return { texts: sampleDocument().texts.slice(0, 10), next: null };
    if (url.endsWith("/province")) return viewOf(duties);
    throw new Error(`no answer to ${method} ${url}`);
  };
}

/** Types what the report says into the tables, found by heads and keys. */
export function fillIn({ fake, report }: StubbedHarness): void {
  const wanted: [TableId, string][] = [
    ["duties", "Nhiệm vụ"],
    ["figures", "Số liệu"],
    ["assessment", "Đánh giá chung"],
  ];
  for (const [table, name] of wanted) {
    const sheet = fake.spreadsheet.sheets().find((each) => each.name().startsWith(name));
    if (!sheet) throw new Error(`no tab ${name}`);
    const text = (row: number, column: number) => String(sheet.content({ row, column }).value ?? "");
    const titles: Record<string, string> = COLUMN_TITLES[table];
    const columns = new Map(Array.from({ length: 20 }, (_, at) => [text(1, at + 1), at + 1]));
    const rows = new Map(Array.from({ length: sheet.rows() - 1 }, (_, at) => [text(at + 2, 1), at + 2]));
    for (const { cells, key } of report.tables[table]) {
      for (const [column, cell] of Object.entries(cells)) {
        const at = { row: rows.get(key) ?? 0, column: columns.get(titles[column] ?? "") ?? 0 };
        fake.type(sheet.name(), at.row, at.column, String(cell ?? ""));
      }
    }
  }
}

/** Services and form of a harness on which nothing runs yet. */
export function stubbedServices(
  duties: number,
  files: Record<string, string> = {},
): Omit<StubbedHarness, "addon"> {
  const form = benchForm(duties);
  const answer = answers(form, duties);
  const fake = createFake({
    token: "stubbed",
    scriptProperties: { WORKER_URL: "https://worker.example.invalid" },
    files,
    fetch: (request): HttpReply => ({ status: 200, headers: {}, body: JSON.stringify(answer(request)) }),
  });
  return { fake, form, report: benchReport(form) };
}

/** A harness with the bundle on it and a form of so many duties. */
export function stubbedHarness(source: string, duties: number): StubbedHarness {
  const stubbed = stubbedServices(duties);
  const addon = loadBundle(source, stubbed.fake.services) as unknown as StubbedHarness["addon"];
  return { ...stubbed, addon };
}
