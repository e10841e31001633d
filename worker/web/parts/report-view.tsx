import { groupBy } from "../../../shared/group-by.ts";
import type { Period } from "../../../shared/register/register.ts";
import type { Finding } from "../../../shared/report/finding.ts";
import type { DutyRow, Form } from "../../../shared/report/form.ts";
import type { Cell, ReportRow } from "../../../shared/report/report.ts";
import { shownCell } from "../../../shared/report/shown-cell.ts";
import type { ReportReply } from "../../../shared/wire/replies/report.ts";
import { sayFinding } from "../../../shared/wording/findings.ts";
import { COLUMN_TITLES } from "../../../shared/wording/form.ts";
import { showInstant } from "../../../shared/wording/instant.ts";
import { DUTY_STATES, REPORT_STATES, SEVERITIES } from "../../../shared/wording/status.ts";
import { ROLES } from "../../../shared/wording/tables.ts";
import { DECISIONS, WEB_HEADS, WEB_LABELS, WEB_SENTENCES } from "../../../shared/wording/web.ts";
import { State } from "./state.tsx";

/** What a reviewer typed before pressing: a reason in general, and reasons by row. */
export interface Typed {
  reason: string;
  paths: ReadonlyMap<string, string>;
}

export interface ReportData {
  period: Period;
  agency: { id: string; name: string };
  /** Null where nothing was sent. */
  report: ReportReply | null;
  reviews: boolean;
}

type Shown = NonNullable<ReportReply["shown"]>;

function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <>
      {findings.map((finding) => (
        <p class="finding">
          <State label={SEVERITIES[finding.severity]} /> {sayFinding(finding).message}
        </p>
      ))}
    </>
  );
}

function Value({ title, cell }: { title: string; cell: Cell | undefined }) {
  const text = shownCell(cell);
  if (text === "") return null;
  return (
    <>
      <dt>{title}</dt>
      <dd class="words">{text}</dd>
    </>
  );
}

const VALUES = ["result", "completed", "evidence", "difficulty", "proposal"] as const;

interface RowProps {
  row: DutyRow;
  answer: ReportRow<"duties"> | undefined;
  findings: readonly Finding[];
  /** What was returned of this row, if anything was. */
  returned: string | null;
  /** The reason that is typed for it; null where rows cannot be returned. */
  why: string | null;
}

function statusLabel({ asked, closedIn, exempt }: DutyRow, status: string) {
  const known = Object.values(DUTY_STATES).find(({ word }) => word === status);
  if (known) return known;
  if (exempt !== undefined) return DUTY_STATES.exempt;
  if (closedIn !== null) return DUTY_STATES[closedIn.status];
  return asked === "asked"
    ? { sign: "–", word: WEB_LABELS.blank, tone: "quiet" as const }
    : DUTY_STATES[asked];
}

function DutyAnswer({ row, answer, findings, returned, why }: RowProps) {
  return (
    <article class="answer" id={row.key}>
      <div class="asked">
        <p>
          <b>{row.duty}</b> <span class="muted">{ROLES[row.invited ? "invited" : row.role].word}</span>
        </p>
        {row.leadIn === null ? null : <p class="muted">{row.leadIn}</p>}
        <p>{row.text}</p>
        {row.deadlineText === null ? null : <p class="muted">{row.deadlineText}</p>}
      </div>
      <div>
        <p>
          <State label={statusLabel(row, shownCell(answer?.cells.status))} />
        </p>
        <dl>
          {VALUES.map((column) => (
            <Value title={COLUMN_TITLES.duties[column]} cell={answer?.cells[column]} />
          ))}
        </dl>
        <Findings findings={findings} />
        {returned === null ? null : <p class="notice bad">{returned}</p>}
        {why === null ? null : (
          <details open={why !== ""}>
            <summary>{WEB_LABELS.returnRow}</summary>
            <label>
              {WEB_LABELS.reason}
              <textarea name={`dong.${row.key}`} rows={2}>
                {why}
              </textarea>
            </label>
          </details>
        )}
      </div>
    </article>
  );
}

function Duties({ shown, typed, decides }: { shown: Shown; typed: Typed; decides: boolean }) {
  const { form, report, findings, head } = shown;
  const answers = new Map(report.tables.duties.map((row) => [row.key, row]));
  const byRow = groupBy(
    findings.filter(({ at }) => at.table === "duties"),
    ({ at }) => at.row ?? "",
  );
  const reasons = new Map(head.returned?.paths?.map(({ row, reason }) => [row, reason]));
  return (
    <>
      {form.sections.map((section) => (
        <section>
          <h2>
            {section.id}. {section.title}
          </h2>
          {form.tables.duties.rows
            .filter((row) => row.section === section.id)
            .map((row) => (
              <DutyAnswer
                row={row}
                answer={answers.get(row.key)}
                findings={byRow.get(row.key) ?? []}
                returned={reasons.get(row.key) ?? null}
                why={decides ? (typed.paths.get(row.key) ?? "") : null}
              />
            ))}
        </section>
      ))}
      <OwnWork form={form} shown={shown} />
    </>
  );
}

function OwnWork({ form, shown }: { form: Form; shown: Shown }) {
  const own = shown.report.tables.duties.filter(
    ({ key, cells }) => form.tables.duties.own.includes(key) && shownCell(cells.duty) !== "",
  );
  if (own.length === 0) return null;
  return (
    <section>
      <h2>{WEB_HEADS.ownWork}</h2>
      {own.map(({ cells }) => (
        <article class="answer">
          <p class="asked">{shownCell(cells.duty)}</p>
          <dl>
            {VALUES.map((column) => (
              <Value title={COLUMN_TITLES.duties[column]} cell={cells[column]} />
            ))}
          </dl>
        </article>
      ))}
    </section>
  );
}

function Figures({ shown }: { shown: Shown }) {
  const { rows } = shown.form.tables.figures;
  if (rows.length === 0) return null;
  const answers = new Map(shown.report.tables.figures.map(({ key, cells }) => [key, cells]));
  return (
    <section>
      <h2>{shown.form.tables.figures.title}</h2>
      <table class="list">
        <tbody>
          {rows.map(({ key, number, name, unit }) => (
            <tr id={key}>
              <th scope="row">
                {number}. {name} ({unit})
              </th>
              <td class="number">{shownCell(answers.get(key)?.total) || "–"}</td>
              <td class="words">{shownCell(answers.get(key)?.note)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Assessment({ shown }: { shown: Shown }) {
  const answers = new Map(shown.report.tables.assessment.map(({ key, cells }) => [key, cells]));
  return (
    <section>
      <h2>{shown.form.tables.assessment.title}</h2>
      <dl>
        {shown.form.tables.assessment.rows.map(({ key, title }) => (
          <Value title={title} cell={answers.get(key)?.text} />
        ))}
      </dl>
    </section>
  );
}

/** What can be decided from a state; the API judges it again. */
const OFFERED: Record<string, readonly (keyof typeof DECISIONS)[]> = {
  sent: ["approve", "start", "return_rows", "return"],
  in_review: ["approve", "return_rows", "return"],
  approved: ["return_rows", "return", "unapprove"],
  returned: ["return_rows", "return"],
};

function Decide({ report, typed }: { report: ReportReply; typed: Typed }) {
  const { head } = report;
  return (
    <section class="decide">
      <input type="hidden" name="rev" value={head.rev} />
      <input type="hidden" name="lan" value={head.latest} />
      <input type="hidden" name="trang_thai" value={head.state ?? ""} />
      <label>
        {WEB_LABELS.remarkOrReason}
        <textarea name="ly_do" rows={2}>
          {typed.reason}
        </textarea>
      </label>
      <p class="buttons">
        {(OFFERED[head.state ?? ""] ?? []).map((action, at) => (
          <button type="submit" name="viec" value={action} class={at === 0 ? undefined : "quiet"}>
            {DECISIONS[action].button}
          </button>
        ))}
      </p>
    </section>
  );
}

function History({ report }: { report: ReportReply }) {
  return (
    <section>
      <h2>{WEB_HEADS.history}</h2>
      <ul>
        {report.versions.map(({ version, sentAt, sentBy }) => (
          <li>
            {WEB_LABELS.sentVersion} {version}: {showInstant(sentAt)}, {sentBy.name}
          </li>
        ))}
        {report.decisions.map(({ action, at, by, reason }) => (
          <li>
            {showInstant(at)}, {by.name}: {WEB_LABELS.actions[action]}
            {reason === null ? "" : ` – ${reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ReportViewProps {
  data: ReportData;
  notice: { title: string; detail?: string; bad: boolean } | null;
  typed: Typed;
}

/** An agency's report as Sở Tư pháp reads it: answers beside the plan's words, findings at their rows. */
export function ReportView({ data: { period, agency, report, reviews }, notice, typed }: ReportViewProps) {
  const shown = report?.shown;
  const decides = reviews && report !== null && (OFFERED[report.head.state ?? ""] ?? []).length > 0;
  const content =
    shown === undefined ? (
      <p>{WEB_SENTENCES.nothingSent}</p>
    ) : (
      <>
        <Duties shown={shown} typed={typed} decides={decides} />
        <Figures shown={shown} />
        <Assessment shown={shown} />
      </>
    );
  return (
    <>
      <p>
        <a href={`/ky/${period.id}`}>{period.name}</a>
      </p>
      <h1>{agency.name}</h1>
      <p>
        <State label={REPORT_STATES[report?.head.state ?? "none"]} />
      </p>
      {notice === null ? null : (
        <div class={`notice ${notice.bad ? "bad" : "good"}`} role={notice.bad ? "alert" : "status"}>
          <b>{notice.title}</b>
          {notice.detail === undefined ? null : <p>{notice.detail}</p>}
        </div>
      )}
      {decides ? (
        <form method="post" action={`/ky/${period.id}/co-quan/${agency.id}`}>
          {content}
          <Decide report={report} typed={typed} />
        </form>
      ) : (
        content
      )}
      {report === null ? null : <History report={report} />}
    </>
  );
}
