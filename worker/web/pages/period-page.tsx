import { showDay } from "../../../shared/day.ts";
import { namesOf } from "../../../shared/province/names.ts";
import { unreportedLines } from "../../../shared/province/unreported.ts";
import type { ProvinceView } from "../../../shared/province/view.ts";
import { foldForSearch } from "../../../shared/text.ts";
import { periodInWords } from "../../../shared/wording/period.ts";
import { noteWords, UNREPORTED } from "../../../shared/wording/tables.ts";
import { dataAsOf, WEB_HEADS, WEB_LABELS, WEB_SENTENCES } from "../../../shared/wording/web.ts";
import type { AppContext } from "../../http/context.ts";
import { unlessKept, viewTag } from "../../http/etag.ts";
import { viewSourceOrFail } from "../../reports/freeze.ts";
import { viewOrFail } from "../../reports/province-document.ts";
import { Counts } from "../parts/counts.tsx";
import { FigureList } from "../parts/figure-list.tsx";
import { Matrix } from "../parts/matrix.tsx";
import { SectionBars } from "../parts/section-bars.tsx";
import { State } from "../parts/state.tsx";
import { respond } from "../respond.tsx";
import { allowOrForbid } from "../run.ts";

/** What of a period is looked at; it stands in the address, so that a link shows the same. */
interface Filter {
  search: string;
  overdue: boolean;
}

function filterOf(c: AppContext): Filter {
  return { search: (c.req.query("tim") ?? "").trim(), overdue: c.req.query("qua-han") === "1" };
}

function Late({ view, filter }: { view: ProvinceView; filter: Filter }) {
  const { nameOf } = namesOf(view);
  const wanted = foldForSearch(filter.search);
  const lines = unreportedLines(view).filter(
    ({ name, daysLate, reason }) =>
      reason !== "exempt" && (!filter.overdue || daysLate > 0) && foldForSearch(name).includes(wanted),
  );
  return (
    <section>
      <h2>{WEB_HEADS.late}</h2>
      <form method="get" class="filter">
        <label>
          {WEB_LABELS.search} <input type="search" name="tim" value={filter.search} />
        </label>
        <label>
          <input type="checkbox" name="qua-han" value="1" checked={filter.overdue} /> {WEB_LABELS.overdueOnly}
        </label>
        <button type="submit">{WEB_LABELS.filter}</button>
        {filter.search !== "" || filter.overdue ? <a href="?">{WEB_LABELS.clear}</a> : null}
      </form>
      {lines.length === 0 ? (
        <p>{WEB_SENTENCES.noMatch}</p>
      ) : (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{WEB_HEADS.body}</th>
              <th scope="col">{WEB_LABELS.state}</th>
              <th scope="col">{WEB_HEADS.due}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, name, reason, note }) => (
              <tr>
                <th scope="row">
                  <a href={`/ky/${view.period.id}/co-quan/${id}`}>{name}</a>
                </th>
                <td>
                  <State label={UNREPORTED[reason]} />
                </td>
                <td>{note === null ? showDay(view.period.agencyDue) : noteWords(note, nameOf)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function PeriodView({ view, filter }: { view: ProvinceView; filter: Filter }) {
  return (
    <>
      <h1>{view.period.name}</h1>
      <p class="muted">
        {view.plan.number}: {view.plan.title}
      </p>
      <p>
        {dataAsOf(view.asOf)}. {WEB_SENTENCES.countedOnly}
      </p>
      <Counts counts={view.reporting} />
      <section>
        <h2>{WEB_HEADS.sections}</h2>
        <SectionBars view={view} />
      </section>
      <section>
        <h2>{WEB_HEADS.matrix}</h2>
        <Matrix view={view} />
      </section>
      {view.figures.length === 0 ? null : (
        <section>
          <h2>{WEB_HEADS.figures}</h2>
          <FigureList view={view} />
        </section>
      )}
      <Late view={view} filter={filter} />
    </>
  );
}

/** One period: how many have reported, how duties stand, who is late. */
export async function periodPage(c: AppContext): Promise<Response> {
  allowOrForbid(c, "GET /v1/periods/:period/province");
  const period = c.req.param("period") ?? "";
  const known = await viewSourceOrFail(c, period);
  const filter = filterOf(c);
  const tag = viewTag(c, period, known, "page", c.get("person").id, filter.search, String(filter.overdue));
  return unlessKept(c, tag, async (headers) => {
    const view = await viewOrFail(c.env.DB, period, c.get("moment").today, known);
    const title = periodInWords(view.period.name);
    return respond(c, {
      title,
      view: <PeriodView view={view} filter={filter} />,
      headers: { ...headers, Vary: "Cookie" },
    });
  });
}
