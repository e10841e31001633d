// A worker in memory that keeps one agency's versions as the real one does: by key, by revision, all or nothing.
import type { OfficeTexts } from "../../shared/province/view.ts";
import type { Form } from "../../shared/report/form.ts";
import type { Head, Report } from "../../shared/report/report.ts";
import { RULES_VERSION } from "../../shared/report/rules.ts";
import type { HttpReply, HttpRequest } from "../../tools/standin/services/host.ts";
import { sampleDocument } from "../shared/sample-document.ts";

const DAY = "2021-12-10";

export interface SmallWorker {
  answer(request: HttpRequest): HttpReply;
  /** The reports stored, oldest first. */
  versions(): readonly Report[];
  texts(): { rev: number; texts: OfficeTexts };
  /** A colleague sends from elsewhere. */
  sendElsewhere(report: Report): void;
  /** Keeps all that is stored now; the function puts it back. */
  keep(): () => void;
}

interface Stored {
  versions: Report[];
  answers: Record<string, string>;
  office: { rev: number; texts: OfficeTexts };
}

const reply = (status: number, value: unknown): HttpReply => ({
  status,
  headers: { "content-type": "application/json" },
  body: typeof value === "string" ? value : JSON.stringify(value),
});
const refusal = (status: number, code: string) => reply(status, { code, title: code, detail: code });

/** The sample's answers, made once: making them takes longer than all that is done with them. */
let sample: { view: string; texts: string } | null = null;
function sampleAnswers(): { view: string; texts: string } {
  if (sample === null) {
    const { texts, view } = sampleDocument();
    sample = { view: JSON.stringify(view), texts: JSON.stringify({ texts: texts.slice(0, 10), next: null }) };
  }
  return sample;
}

/** A worker for a form of one agency; it is a reporter's and a reviewer's at once. */
export function smallWorker(form: Form): SmallWorker {
  let stored: Stored = { versions: [], answers: {}, office: { rev: 0, texts: {} } };
  const { agency, period } = form;
  const head = (): Head => {
    const count = stored.versions.length;
    return {
      ...{ period: period.id, agency: agency.id, state: count === 0 ? null : "sent", latest: count },
      ...{ versions: count, counted: null, rev: count, onBehalf: false, returned: null, asksBack: null },
    };
  };
  const line = (version: number) => ({
    ...{ version, sentAt: `${DAY}T02:00:00Z`, sentBy: { id: "x", name: "Người minh họa" }, asOf: DAY },
    ...{ form: form.hash, onBehalf: false, takenBack: false },
  });
  const lines = () => stored.versions.map((_, at) => line(at + 1));
  const office = () => ({ ...stored.office, at: null, by: null });

  function put({ body, headers }: HttpRequest): HttpReply {
    const key = headers["Idempotency-Key"] ?? "";
    const known = stored.answers[key];
    if (known !== undefined) return reply(201, known);
    const rev = headers["If-Match"] ?? '"0"';
    if (rev !== `"${stored.versions.length}"`) return refusal(412, "rev_stale");
    const versions = [...stored.versions, JSON.parse(body ?? "") as Report];
    stored = { ...stored, versions };
    const answer = JSON.stringify({
      ...{ head: head(), version: versions.length, findings: [], asOf: DAY },
      ...{ sentAt: `${DAY}T02:00:00Z`, late: false },
    });
    stored = { ...stored, answers: { ...stored.answers, [key]: answer } };
    return reply(201, answer);
  }

  function putTexts({ body, headers }: HttpRequest): HttpReply {
    const { rev } = stored.office;
    if ((headers["If-Match"] ?? '"0"') !== `"${rev}"`) return refusal(412, "record_stale");
    stored = { ...stored, office: { rev: rev + 1, texts: JSON.parse(body ?? "").texts } };
    return reply(200, office());
  }

  function get(path: string): HttpReply {
    const count = stored.versions.length;
    const account = { id: "x", email: "minh-hoa@example.invalid", name: "Người minh họa", role: "reporter" };
    if (path === "/v1/me")
      return reply(200, {
        account: { ...account, agency: { id: agency.id, name: agency.name } },
        ...{ today: DAY, fixedDay: DAY, rulesVersion: RULES_VERSION },
      });
    if (path === "/v1/periods")
      return reply(200, { periods: [{ ...period, planId: form.plan.id, state: "open", openFor: [] }] });
    if (path.endsWith("/form"))
      return reply(200, {
        ...{ form, periodState: "open", today: DAY, fixedDay: DAY, head: head() },
        ...{ latest: stored.versions[count - 1] ?? null, latestSentAt: null, returned: null },
        predecessors: [],
      });
    if (path.endsWith("/province/texts")) return reply(200, sampleAnswers().texts);
    if (path.endsWith("/province")) return reply(200, sampleAnswers().view);
    if (path.endsWith("/texts")) return reply(200, office());
    const version = Number(/\/versions\/(\d+)$/.exec(path)?.[1] ?? 0);
    const report = stored.versions[version - 1];
    if (report) return reply(200, { head: head(), version: line(version), form, report, findings: [] });
    if (path.endsWith(`/reports/${agency.id}`) && count > 0)
      return reply(200, { head: head(), formOutdated: false, versions: lines(), decisions: [] });
    return refusal(404, "report_unknown");
  }

  return {
    answer(request) {
      const path = new URL(request.url).pathname;
      if (request.method === "GET") return get(path);
      return path.endsWith("/texts") ? putTexts(request) : put(request);
    },
    versions: () => stored.versions,
    texts: () => stored.office,
    sendElsewhere: (report) => {
      stored = { ...stored, versions: [...stored.versions, report] };
    },
    keep: () => {
      const kept = stored;
      return () => {
        stored = kept;
      };
    },
  };
}
