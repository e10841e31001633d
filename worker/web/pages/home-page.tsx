import { daysBetween, showDay } from "../../../shared/day.ts";
import { reportPlace } from "../../../shared/province/reporting.ts";
import type { AgencyLine } from "../../../shared/province/view.ts";
import type { Period } from "../../../shared/register/register.ts";
import { OVERDUE, REPORT_STATES, reportLabel } from "../../../shared/wording/status.ts";
import { daysLeft, WEB_HEADS, WEB_LABELS, WEB_SENTENCES } from "../../../shared/wording/web.ts";
import { scopeOf } from "../../auth/roles.ts";
import type { AppContext } from "../../http/context.ts";
import { type Reporting, reportingOrFail } from "../../reports/reporting-of-period.ts";
import { readPeriods } from "../../store/read-periods.ts";
import { planHeads } from "../../store/read-plans.ts";
import { type HeadFacts, headOrNull } from "../../store/read-reports.ts";
import { Counts } from "../parts/counts.tsx";
import { State } from "../parts/state.tsx";
import { respond } from "../respond.tsx";

interface OwnReport {
  period: Period;
  plan: string;
  head: HeadFacts["head"] | null;
}

interface HomeData {
  today: string;
  open: Reporting[];
  own: OwnReport[];
  closed: { period: Period; plan: string }[];
  readsProvince: boolean;
  reviews: boolean;
}

async function ownReports(
  c: AppContext,
  periods: readonly Period[],
  planOf: (id: string) => string,
): Promise<OwnReport[]> {
  const { agency } = c.get("person");
  if (agency === null) return [];
  const heads = await Promise.all(periods.map(({ id }) => headOrNull(c.env.DB, id, agency)));
  return periods.map((period, at) => ({
    period,
    plan: planOf(period.planId),
    head: heads[at]?.head ?? null,
  }));
}

/** The year as far as a person may see it: open periods by due day, the own reports, closed periods. */
async function loadHome(c: AppContext): Promise<HomeData> {
  const { today } = c.get("moment");
  const readsProvince = scopeOf(c.get("person"), "readProvince") === "all";
  const [periods, plans] = await Promise.all([readPeriods(c.env.DB), planHeads(c.env.DB)]);
  const planOf = (id: string) => {
    const plan = plans.find((one) => one.id === id);
    return plan === undefined ? id : `${plan.number} – ${plan.title}`;
  };
  const byDue = periods
    .filter(({ state }) => state === "open")
    .sort((a, b) => (a.agencyDue < b.agencyDue ? -1 : 1));
  return {
    today,
    readsProvince,
    reviews: scopeOf(c.get("person"), "reviewReport") === "all",
    open: readsProvince ? await Promise.all(byDue.map(({ id }) => reportingOrFail(c.env.DB, id, today))) : [],
    own: await ownReports(c, byDue, planOf),
    closed: readsProvince
      ? periods
          .filter(({ state }) => state === "closed")
          .reverse()
          .map((period) => ({ period, plan: planOf(period.planId) }))
      : [],
  };
}

function Due({ due, today }: { due: string; today: string }) {
  const days = daysBetween(today, due);
  return (
    <span class={days < 0 ? "late" : days <= 3 ? "soon" : undefined}>
      {showDay(due)} ({daysLeft(days)})
    </span>
  );
}

function OpenPeriods({ open, today }: Pick<HomeData, "open" | "today">) {
  return (
    <section>
      <h2>{WEB_HEADS.openPeriods}</h2>
      {open.length === 0 ? <p>{WEB_SENTENCES.noPeriods}</p> : null}
      {open.map(({ plan, period, counts }) => (
        <article class="card">
          <h3>
            <a href={`/ky/${period.id}`}>{period.name}</a>
          </h3>
          <p class="muted">
            {plan.number}: {plan.title}
          </p>
          <p>
            {WEB_HEADS.due}: <Due due={period.agencyDue} today={today} />
          </p>
          <Counts counts={counts} />
        </article>
      ))}
    </section>
  );
}

type Place = ReturnType<typeof reportPlace>;

/** A body with its reports that stand somewhere, over all open periods. */
interface Body {
  name: string;
  daysLate: number;
  reports: { period: Period; line: AgencyLine }[];
}

/** The bodies with reports in some places, over all plans: most days late first, then in protocol order. */
function bodiesIn(open: readonly Reporting[], places: readonly Place[]): Body[] {
  const bodies = new Map<string, Body>();
  for (const { period, agencies } of open) {
    for (const line of agencies) {
      if (!places.includes(reportPlace(line))) continue;
      const { name, daysLate } = line;
      const body = bodies.get(line.id) ?? { name, daysLate: 0, reports: [] };
      body.reports.push({ period, line });
      body.daysLate = Math.max(body.daysLate, daysLate);
      bodies.set(line.id, body);
    }
  }
  return [...bodies.values()].sort((a, b) => b.daysLate - a.daysLate);
}

function ReportRow({ period, line }: Body["reports"][number]) {
  return (
    <>
      <td>
        <a href={`/ky/${period.id}/co-quan/${line.id}`}>{period.name}</a>
      </td>
      <td>
        <State label={reportLabel(line.state)} />{" "}
        {line.daysLate > 0 ? <State label={{ ...OVERDUE, word: daysLeft(-line.daysLate) }} /> : null}
      </td>
    </>
  );
}

function Bodies({ title, bodies, none }: { title: string; bodies: readonly Body[]; none: string }) {
  return (
    <section>
      <h2>
        {title} ({bodies.length})
      </h2>
      {bodies.length === 0 ? (
        <p>{none}</p>
      ) : (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{WEB_HEADS.body}</th>
              <th scope="col">{WEB_HEADS.period}</th>
              <th scope="col">{WEB_LABELS.state}</th>
            </tr>
          </thead>
          <tbody>
            {bodies.flatMap(({ name, reports }) =>
              reports.map(({ period, line }, at) => (
                <tr>
                  {at === 0 ? (
                    <th scope="row" rowspan={reports.length}>
                      {name}
                    </th>
                  ) : null}
                  <ReportRow period={period} line={line} />
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
    </section>
  );
}

function OwnReports({ own, today }: Pick<HomeData, "own" | "today">) {
  return (
    <section>
      <h2>{WEB_HEADS.ownReports}</h2>
      <p>{WEB_SENTENCES.reporter}</p>
      {own.length === 0 ? <p>{WEB_SENTENCES.noPeriods}</p> : null}
      {own.map(({ period, plan, head }) => (
        <article class="card">
          <h3>
            {head === null ? (
              period.name
            ) : (
              <a href={`/ky/${period.id}/co-quan/${head.agency}`}>{period.name}</a>
            )}
          </h3>
          <p class="muted">{plan}</p>
          <p>
            <State label={REPORT_STATES[head?.state ?? "none"]} /> {WEB_HEADS.due}:{" "}
            <Due due={period.agencyDue} today={today} />
          </p>
          {head?.returned ? <p class="notice bad">{head.returned.reason}</p> : null}
        </article>
      ))}
    </section>
  );
}

function ClosedPeriods({ closed }: Pick<HomeData, "closed">) {
  if (closed.length === 0) return null;
  return (
    <section>
      <h2>{WEB_HEADS.closedPeriods}</h2>
      <ul>
        {closed.map(({ period, plan }) => (
          <li>
            <a href={`/ky/${period.id}`}>{period.name}</a> <span class="muted">{plan}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first page: the year. */
export async function homePage(c: AppContext): Promise<Response> {
  const data = await loadHome(c);
  const view = (
    <>
      <h1>{WEB_LABELS.home}</h1>
      {c.get("person").agency !== null ? <OwnReports {...data} /> : null}
      {data.readsProvince ? (
        <>
          <OpenPeriods {...data} />
          {data.reviews ? (
            <Bodies
              title={WEB_HEADS.waiting}
              bodies={bodiesIn(data.open, ["waiting"])}
              none={WEB_SENTENCES.nothingWaiting}
            />
          ) : null}
          <Bodies
            title={WEB_HEADS.owing}
            bodies={bodiesIn(data.open, ["missing", "returned"])}
            none={WEB_SENTENCES.nothingOwed}
          />
          <ClosedPeriods {...data} />
        </>
      ) : null}
      {!data.readsProvince && c.get("person").agency === null ? <p>{WEB_SENTENCES.administrator}</p> : null}
    </>
  );
  return respond(c, { title: WEB_LABELS.home, view });
}
