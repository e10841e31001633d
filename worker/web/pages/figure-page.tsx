import { namesOf } from "../../../shared/province/names.ts";
import type { ProvinceView } from "../../../shared/province/view.ts";
import { showFigure } from "../../../shared/wording/sheet.ts";
import { NOTHING, TABLE_HEADS, TOTAL } from "../../../shared/wording/tables.ts";
import { dataAsOf, WEB_HEADS } from "../../../shared/wording/web.ts";
import type { AppContext } from "../../http/context.ts";
import { foundOrFail } from "../../http/problem.ts";
import { viewSourceOrFail } from "../../reports/freeze.ts";
import { viewOrFail } from "../../reports/province-document.ts";
import { respond } from "../respond.tsx";
import { allowOrForbid } from "../run.ts";

function FigureView({ view, figure: key }: { view: ProvinceView; figure: string }) {
  const { nameOf } = namesOf(view);
  const figure = foundOrFail(
    view.figures.find((one) => one.key === key),
    "route_unknown",
  );
  const { kind, sum, parts, awaited } = figure;
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? NOTHING : showFigure(value, kind);
  return (
    <>
      <p>
        <a href={`/ky/${view.period.id}`}>{view.period.name}</a>
      </p>
      <h1>
        {figure.number}. {figure.name} ({figure.unit})
      </h1>
      <p>{dataAsOf(view.asOf)}</p>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{WEB_HEADS.body}</th>
            <th scope="col">{TABLE_HEADS.version}</th>
            <th scope="col">{TABLE_HEADS.total}</th>
            {figure.joint ? <th scope="col">{TABLE_HEADS.coordinated}</th> : null}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <b>{TOTAL}</b>
            </th>
            <td />
            <td class="number">
              <b>{shown(sum?.reported)}</b>
            </td>
            {figure.joint ? (
              <td class="number">{shown(sum === null ? null : sum.reported - sum.withoutCoordinated)}</td>
            ) : null}
          </tr>
          {parts.map(({ agency, version, total, coordinated }) => (
            <tr>
              <th scope="row">
                <a href={`/ky/${view.period.id}/co-quan/${agency}#${key}`}>{nameOf(agency)}</a>
              </th>
              <td class="number">{version}</td>
              <td class="number">{shown(total)}</td>
              {figure.joint ? <td class="number">{shown(coordinated)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {awaited.length === 0 ? null : (
        <p class="muted">
          {TABLE_HEADS.awaitedNames}: {awaited.map(nameOf).join("; ")}
        </p>
      )}
    </>
  );
}

/** One figure: the list behind its total. */
export async function figurePage(c: AppContext): Promise<Response> {
  allowOrForbid(c, "GET /v1/periods/:period/province");
  const period = c.req.param("period") ?? "";
  const figure = c.req.param("figure") ?? "";
  const known = await viewSourceOrFail(c, period);
  const view = await viewOrFail(c.env.DB, period, c.get("moment").today, known);
  return respond(c, {
    title: `${WEB_HEADS.figures} – ${view.period.name}`,
    view: <FigureView view={view} figure={figure} />,
  });
}
