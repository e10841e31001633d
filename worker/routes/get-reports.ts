import type { Day } from "../../shared/day.ts";
import type { ReportListLine, ReportsReply } from "../../shared/wire/api.ts";
import { scopeOrForbid } from "../auth/roles.ts";
import { type AppContext, pathPart } from "../context.ts";
import { obligationsIn } from "../issue-form.ts";
import { found } from "../problem.ts";
import { shownHead } from "../readable-head.ts";
import { type Frame, frameOrNull } from "../store/read-frame.ts";
import { type HeadFacts, headOfNothing, readHeads } from "../store/read-reports.ts";

function linesOf(frame: Frame, heads: readonly HeadFacts[], asOf: Day): ReportListLine[] {
  const { period, register } = frame;
  const obligations = obligationsIn(frame, asOf);
  const owing = new Set(obligations.map(({ agency }) => agency));
  const bound = new Set(
    obligations.filter(({ invited, asked }) => !invited && asked !== "exempt").map(({ agency }) => agency),
  );
  const facts = new Map(heads.map((head) => [head.head.agency, head]));
  return register.agencies
    .filter(({ id }) => owing.has(id) || facts.has(id))
    .map(({ id, name }) => {
      const known = facts.get(id);
      return {
        agency: { id, name },
        expected: bound.has(id),
        head: known?.head ?? headOfNothing(period.id, id).head,
        firstSentAt: known?.firstSentAt ?? null,
        latestSentAt: known?.latestSentAt ?? null,
        late: known?.firstSentOn == null ? null : known.firstSentOn > period.agencyDue,
      };
    });
}

/** Agencies with obligations in protocol order and where their reports stand, as far as one may read them. */
export async function getReports(c: AppContext): Promise<Response> {
  const person = c.get("person");
  const scope = scopeOrForbid(person, "readReports");
  const period = pathPart(c, "period");
  const frame = found(await frameOrNull(c.env.DB, period, null), "period_unknown");
  const lines = linesOf(frame, await readHeads(c.env.DB, period), c.get("moment").today);
  const readable = lines.filter(
    ({ agency, head }) =>
      scope === "all" ||
      (scope === "own" && agency.id === person.agency) ||
      (scope === "approved" && head.counted !== null),
  );
  const reply: ReportsReply = {
    reports: readable.map((line) => ({ ...line, head: shownHead(line.head, scope) })),
  };
  return c.json(reply);
}
