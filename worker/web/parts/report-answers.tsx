// An agency's answers beside the plan's words, as they stand on a page.
import { groupBy } from "../../../shared/group-by.ts";
import type { Finding } from "../../../shared/report/finding.ts";
import type { DutyRow, Form } from "../../../shared/report/form.ts";
import { readReport } from "../../../shared/report/reading/read-report.ts";
import type { Cell, ReportRow } from "../../../shared/report/report.ts";
import { shownCell } from "../../../shared/report/shown-cell.ts";
import type { ReportReply } from "../../../shared/wire/replies/report.ts";
import { sayFinding } from "../../../shared/wording/findings.ts";
import { COLUMN_TITLES } from "../../../shared/wording/form.ts";
import { rowLabel, UNFILLED } from "../../../shared/wording/preview.ts";
import { type Label, SEVERITIES } from "../../../shared/wording/status.ts";
import { NOTHING, ROLES } from "../../../shared/wording/tables.ts";
import { WEB_HEADS, WEB_LABELS } from "../../../shared/wording/web.ts";
import { State } from "./state.tsx";

/** What a reviewer typed before pressing: a reason in general, and reasons by row. */
export interface Typed {
  reason: string;
  paths: ReadonlyMap<string, string>;
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
  /** How it stands, as it was read. */
  label: Label;
  answer: ReportRow<"duties"> | undefined;
  findings: readonly Finding[];
  /** What was returned of this row, if anything was. */
  returned: string | null;
  /** The reason that is typed for it; null where rows cannot be returned. */
  why: string | null;
}

function DutyAnswer({ row, label, answer, findings, returned, why }: RowProps) {
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
          <State label={label} />
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

/** Every duty of the form with its answer, by section, then other work. */
export function Duties({ shown, typed, decides }: { shown: Shown; typed: Typed; decides: boolean }) {
  const { form, report, findings, head } = shown;
  const answers = new Map(report.tables.duties.map((row) => [row.key, row]));
  const labels = new Map(readReport(report, form).rows.map((row) => [row.key, rowLabel(row)]));
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
                label={labels.get(row.key) ?? UNFILLED}
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

/** The figures as they were typed. */
export function Figures({ shown }: { shown: Shown }) {
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
              <td class="number">{shownCell(answers.get(key)?.total) || NOTHING}</td>
              <td class="words">{shownCell(answers.get(key)?.note)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The general assessment, as far as it was written. */
export function Assessment({ shown }: { shown: Shown }) {
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
