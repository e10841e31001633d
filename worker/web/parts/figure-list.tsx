import type { ProvinceView } from "../../../shared/province/view.ts";
import { showFigure } from "../../../shared/wording/sheet.ts";
import { NOTHING, TABLE_HEADS } from "../../../shared/wording/tables.ts";

/** The figures of the province, each leading to the list behind it. */
export function FigureList({ view }: { view: ProvinceView }) {
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{TABLE_HEADS.indicator}</th>
          <th scope="col">{TABLE_HEADS.unit}</th>
          <th scope="col">{TABLE_HEADS.reported}</th>
          <th scope="col">{TABLE_HEADS.withoutCoordinated}</th>
          <th scope="col">{TABLE_HEADS.agencies}</th>
        </tr>
      </thead>
      <tbody>
        {view.figures.map(({ key, number, name, unit, kind, sum }) => (
          <tr>
            <th scope="row">
              {number}. {name}
            </th>
            <td>{unit}</td>
            <td class="number">
              <a href={`/ky/${view.period.id}/so-lieu/${key}`}>
                {sum === null ? NOTHING : showFigure(sum.reported, kind)}
              </a>
            </td>
            <td class="number">{sum === null ? NOTHING : showFigure(sum.withoutCoordinated, kind)}</td>
            <td class="number">{sum?.agencies ?? 0}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
