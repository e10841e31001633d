import type { Period } from "../../../shared/register/register.ts";
import type { ReportReply } from "../../../shared/wire/replies/report.ts";
import { showInstant } from "../../../shared/wording/instant.ts";
import { reportLabel } from "../../../shared/wording/status.ts";
import { DECISIONS, WEB_HEADS, WEB_LABELS, WEB_SENTENCES } from "../../../shared/wording/web.ts";
import { Notice, type Told } from "./notice.tsx";
import { Assessment, Duties, Figures, type Typed } from "./report-answers.tsx";
import { State } from "./state.tsx";

export interface ReportData {
  period: Period;
  agency: { id: string; name: string };
  /** Null where nothing was sent. */
  report: ReportReply | null;
  reviews: boolean;
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
  notice: Told | null;
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
        <State label={reportLabel(report?.head.state ?? null)} />
      </p>
      <Notice told={notice} />
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
