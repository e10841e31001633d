import { groupBy } from "../../../shared/group-by.ts";
import { type AnswerLine, answerLines } from "../../../shared/province/answers.ts";
import { namesOf } from "../../../shared/province/names.ts";
import { shorten } from "../../../shared/province/shorten.ts";
import type { DutyLine, ProvinceView } from "../../../shared/province/view.ts";
import { DUTY_STATES, OVERDUE } from "../../../shared/wording/status.ts";
import { ROLES, TABLE_HEADS, TABLE_NAMES } from "../../../shared/wording/tables.ts";
import { State } from "./state.tsx";

const FIRST_WORDS = 90;

function wordOf({ answer, role }: AnswerLine): string {
  const { word } = answer.overdue ? OVERDUE : DUTY_STATES[answer.standing];
  return `${ROLES[role].word}: ${word}`;
}

/** One agency on one duty: its signs, and in words what they mean. */
function Cell({ lines, href }: { lines: readonly AnswerLine[]; href: string }) {
  const worst = lines.find(({ answer }) => answer.overdue) ?? lines[0];
  if (worst === undefined) return <td />;
  const { tone } = worst.answer.overdue ? OVERDUE : DUTY_STATES[worst.answer.standing];
  return (
    <td class={tone}>
      <a href={href} title={lines.map(wordOf).join("\n")}>
        {lines.map(({ answer, role }) => (
          <span>
            {ROLES[role].short} {(answer.overdue ? OVERDUE : DUTY_STATES[answer.standing]).sign}
          </span>
        ))}
        <span class="read">{lines.map(wordOf).join("; ")}</span>
      </a>
    </td>
  );
}

function Row({
  duty,
  view,
  cells,
}: {
  duty: DutyLine;
  view: ProvinceView;
  cells: Map<string, AnswerLine[]>;
}) {
  return (
    <tr>
      <th scope="row">
        <a href={`/ky/${view.period.id}/nhiem-vu/${encodeURIComponent(duty.duty)}`}>
          <b>{duty.duty}</b> {shorten(duty.text, FIRST_WORDS)}
        </a>
      </th>
      <td>
        <State label={DUTY_STATES[duty.state]} />
      </td>
      {view.agencies.map(({ id }) => (
        <Cell
          lines={cells.get(`${duty.duty}\n${id}`) ?? []}
          href={`/ky/${view.period.id}/co-quan/${id}#${duty.duty}`}
        />
      ))}
    </tr>
  );
}

/** Duties by agencies in protocol order, a section below the other. */
export function Matrix({ view }: { view: ProvinceView }) {
  const { shortNameOf, nameOf } = namesOf(view);
  const cells = groupBy(answerLines(view.duties), ({ answer, duty }) => `${duty.duty}\n${answer.agency}`);
  return (
    <section class="scrolls" tabindex={0} aria-label={TABLE_NAMES.matrix}>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">{TABLE_HEADS.dutyText}</th>
            <th scope="col">{TABLE_HEADS.dutyState}</th>
            {view.agencies.map(({ id }) => (
              <th scope="col" title={nameOf(id)}>
                <span>{shortNameOf(id)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {view.sections.map(({ id, title }) => (
          <tbody>
            <tr class="section">
              <th scope="rowgroup" colspan={2 + view.agencies.length}>
                <span>
                  {id}. {title}
                </span>
              </th>
            </tr>
            {view.duties
              .filter(({ section }) => section === id)
              .map((duty) => (
                <Row duty={duty} view={view} cells={cells} />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
