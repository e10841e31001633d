import { type ProvinceView, SECTION_STATES, type SectionLine } from "../../../shared/province/view.ts";
import { DUTY_STATES } from "../../../shared/wording/status.ts";
import { TABLE_HEADS } from "../../../shared/wording/tables.ts";

const WIDTH = 300;
const HEIGHT = 16;

/** How the duties of one section stand, as a bar; its numbers stand beside it in the table. */
function Bar({ duties }: Pick<SectionLine, "duties">) {
  const all = SECTION_STATES.reduce((sum, state) => sum + (duties[state] ?? 0), 0);
  let x = 0;
  const parts = SECTION_STATES.flatMap((state) => {
    const count = duties[state] ?? 0;
    if (count === 0) return [];
    const width = (WIDTH * count) / all;
    const part = (
      <rect class={DUTY_STATES[state].tone} x={x} y="0" width={width} height={HEIGHT}>
        <title>{`${DUTY_STATES[state].word}: ${count}`}</title>
      </rect>
    );
    x += width;
    return [part];
  });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {parts}
    </svg>
  );
}

/** Sections with their duties by state: a bar and the numbers that it draws. */
export function SectionBars({ view }: { view: ProvinceView }) {
  const states = SECTION_STATES.filter((state) => (view.totals.duties[state] ?? 0) > 0);
  return (
    <section class="scrolls" tabindex={0} aria-label={TABLE_HEADS.sectionTitle}>
      <table class="bars">
        <thead>
          <tr>
            <th scope="col">{TABLE_HEADS.sectionTitle}</th>
            <td />
            {states.map((state) => (
              <th scope="col" class="number">
                {DUTY_STATES[state].sign} {DUTY_STATES[state].word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.sections.map(({ id, title, duties }) => (
            <tr>
              <th scope="row">
                {id}. {title}
              </th>
              <td class="bar">
                <Bar duties={duties} />
              </td>
              {states.map((state) => (
                <td class="number">{duties[state] ?? 0}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
