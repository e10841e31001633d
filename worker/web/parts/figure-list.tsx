import { namesOf } from "../../../shared/province/names.ts";
import { figuresTable } from "../../../shared/province/tables/figures.ts";
import { valueText } from "../../../shared/province/tables/value-text.ts";
import type { ProvinceView } from "../../../shared/province/view.ts";

/** The figures of the province, each leading to the list behind it. */
export function FigureList({ view }: { view: ProvinceView }) {
  const { columns, lines } = figuresTable(view, namesOf(view));
  const { number, name, unit, reported, without, agencies } = columns;
  return (
    <table class="list">
      <thead>
        <tr>
          {[name, unit, reported, without, agencies].map(({ title }) => (
            <th scope="col">{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <th scope="row">
              {valueText(number.value(line))}. {valueText(name.value(line))}
            </th>
            <td>{valueText(unit.value(line))}</td>
            <td class="number">
              <a href={`/ky/${view.period.id}/so-lieu/${line.key}`}>{valueText(reported.value(line))}</a>
            </td>
            <td class="number">{valueText(without.value(line))}</td>
            <td class="number">{valueText(agencies.value(line))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
