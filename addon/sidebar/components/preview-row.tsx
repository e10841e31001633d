import type { Place } from "../../../shared/report/place.ts";
import { blankLine, PREVIEW } from "../../../shared/wording/preview.ts";
import { DUTY_STATES } from "../../../shared/wording/status.ts";
import type { PreviewDocument, PreviewText, PreviewRow as Row } from "../../contract/preview.ts";
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

/** One of a row's texts under its name; a blank one is left out. */
function Text({ of, name, duty }: { of: PreviewText; name: string; duty: string }) {
  if (of === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <LongText of={of} name={`${duty}, ${name}`} blank="" />
      </dd>
    </div>
  );
}

/** A row of the duties table as it will be read; its name leads to it in the sheet. */
export function PreviewRow({ row, onJump }: { row: Row; onJump: (place: Place) => void }) {
  const { blank, completed, difficulty, documents, duty, proposal, result, state, title } = row;
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
        <Text of={result} name={isReason ? PREVIEW.reason : PREVIEW.result} duty={duty} />
        <Text of={completed} name={PREVIEW.completed} duty={duty} />
        {documents.length > 0 && (
          <div>
            <dt>{PREVIEW.documents}</dt>
            <dd>
              <Documents documents={documents} />
            </dd>
          </div>
        )}
        <Text of={difficulty} name={PREVIEW.difficulty} duty={duty} />
        <Text of={proposal} name={PREVIEW.proposal} duty={duty} />
      </dl>
      {blank.length > 0 && <p class="lacking">{blankLine(blank)}</p>}
    </li>
  );
}
