import type { Place } from "../../../shared/report/place.ts";
import { ANSWER_NAMES, blankLine, PREVIEW } from "../../../shared/wording/preview.ts";
import { DUTY_STATES } from "../../../shared/wording/status.ts";
import type {
  PreviewAnswers,
  PreviewDocument,
  PreviewText,
  PreviewRow as Row,
} from "../../contract/preview.ts";
import { Chip } from "./chip.tsx";
import { LongText } from "./long-text.tsx";

function Documents({ documents }: { documents: readonly PreviewDocument[] }) {
  return (
    <ul class="documents">
      {documents.map(({ link, name, subject, unread }) => (
        <li key={`${name} ${subject} ${link}`}>
          {name !== "" && <b>{name}</b>} {subject} {link}
          {unread && <span class="lacking"> ({PREVIEW.unread})</span>}
        </li>
      ))}
    </ul>
  );
}

/** What a row answers in one column, under its name; a blank one is left out. */
function Answer({ of, name, duty }: { of: PreviewText | PreviewDocument[]; name: string; duty: string }) {
  if (of === null || (Array.isArray(of) && of.length === 0)) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {Array.isArray(of) ? (
          <Documents documents={of} />
        ) : (
          <LongText of={of} name={`${duty}, ${name}`} blank="" />
        )}
      </dd>
    </div>
  );
}

const ANSWERS = Object.keys(ANSWER_NAMES) as (keyof PreviewAnswers)[];

/** A row of the duties table as it will be read; its name leads to it in the sheet. */
export function PreviewRow({ row, onJump }: { row: Row; onJump: (place: Place) => void }) {
  const { blank, duty, state, title } = row;
  const isReason = state.word === DUTY_STATES.not_arising.word;
  return (
    <li class="preview-row">
      <h4>
        <button type="button" class="finding" onClick={() => onJump(row.place)}>
          <span class="finding-head">
            <span class="duty">{duty}</span> <Chip label={state} />
          </span>
          {title !== "" && <span class="duty-text">{title}</span>}
        </button>
      </h4>
      <dl>
        {ANSWERS.map((column) => {
          const name = isReason && column === "result" ? PREVIEW.reason : ANSWER_NAMES[column];
          return <Answer key={column} of={row[column]} name={name} duty={duty} />;
        })}
      </dl>
      {blank.length > 0 && <p class="lacking">{blankLine(blank)}</p>}
    </li>
  );
}
