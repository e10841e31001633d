import type { Place } from "../../../shared/report/place.ts";
import { ASSESSMENT_TITLE } from "../../../shared/wording/assessment.ts";
import { FIGURES_TITLE } from "../../../shared/wording/form.ts";
import { PREVIEW, UNFILLED, UNREAD } from "../../../shared/wording/preview.ts";
import { LABELS, PHRASES } from "../../../shared/wording/sidebar.ts";
import type {
  PreviewFigure,
  PreviewLine,
  PreviewText,
  PreviewView,
  PreviewRow as Row,
} from "../../contract/preview.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { Chip } from "../components/chip.tsx";
import { Fold } from "../components/fold.tsx";
import { Heading } from "../components/heading.tsx";
import { LongText } from "../components/long-text.tsx";
import { PreviewRow } from "../components/preview-row.tsx";
import type { AtSheet } from "../store.ts";

function Counts({ counts }: Pick<PreviewView, "counts">) {
  return (
    <section>
      <h2>{PREVIEW.counts}</h2>
      <ul class="state-counts">
        {counts.map(({ count, state }) => (
          <li key={state.word}>
            <Chip label={state} /> <b>{count}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figure({ figure }: { figure: PreviewFigure }) {
  const { coordinated, name, note, number, total, unit } = figure;
  const value = (text: PreviewFigure["total"], blank: string, owed: boolean) => (
    <LongText of={text} name={name} blank={blank} owed={owed} />
  );
  return (
    <li class="preview-figure">
      <span>
        {number}. {name}
      </span>
      <b>
        {value(total, PREVIEW.missing, true)} {total !== null && <span class="muted">{unit}</span>}
      </b>
      {coordinated !== undefined && total !== null && (
        <>
          <span class="muted">{PREVIEW.coordinated}</span>
          <span>{value(coordinated, PREVIEW.blank, false)}</span>
        </>
      )}
      {note !== null && (
        <span class="wide muted">
          {PREVIEW.note}: {value(note, "", false)}
        </span>
      )}
    </li>
  );
}

function Lines({ lines }: { lines: readonly PreviewLine[] }) {
  return (
    <dl class="preview-lines">
      {lines.map(({ place, required, text, title }) => (
        <div key={place.row}>
          <dt>{title}</dt>
          <dd>
            <LongText
              of={text}
              name={title}
              blank={required ? PREVIEW.missing : PREVIEW.blank}
              owed={required}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How many lack nothing, of all. */
function complete<T>(list: readonly T[], is: (one: T) => boolean): string {
  return PREVIEW.complete(list.filter(is).length, list.length);
}

const LACKING: readonly string[] = [UNFILLED.word, UNREAD.word];

function isRead(text: PreviewText): boolean {
  return text?.unread !== true;
}

function isWhole({ blank, completed, state }: Row): boolean {
  return blank.length === 0 && isRead(completed) && !LACKING.includes(state.word);
}

function isGiven({ required, text }: PreviewLine): boolean {
  return text === null ? !required : isRead(text);
}

function Parts({ preview, onJump }: { preview: PreviewView; onJump: (place: Place) => void }) {
  const { assessment, facts, figures, sections } = preview;
  return (
    <div class="folds">
      {sections.map(({ rows, title }, at) => (
        <Fold
          key={title}
          title={title}
          count={complete(rows, isWhole)}
          unit={PREVIEW.completeOf}
          unfolded={at === 0}
        >
          <ul>
            {rows.map((row) => (
              <PreviewRow key={row.place.row} row={row} onJump={onJump} />
            ))}
          </ul>
        </Fold>
      ))}
      {figures.length > 0 && (
        <Fold
          title={FIGURES_TITLE}
          count={complete(figures, ({ total }) => total !== null && isRead(total))}
          unit={PREVIEW.completeOf}
          unfolded={false}
        >
          <ul>
            {figures.map((figure) => (
              <Figure key={figure.place.row} figure={figure} />
            ))}
          </ul>
        </Fold>
      )}
      <Fold
        title={ASSESSMENT_TITLE}
        count={complete(assessment, isGiven)}
        unit={PREVIEW.completeOf}
        unfolded={false}
      >
        <Lines lines={assessment} />
      </Fold>
      <Fold title={PREVIEW.facts} count={complete(facts, isGiven)} unit={PREVIEW.completeOf} unfolded={false}>
        <Lines lines={facts} />
      </Fold>
    </div>
  );
}

/** What Sở Tư pháp will see, before it is sent or beside a check. */
export function PreviewPanel({
  state,
  preview,
  actions,
}: { preview: PreviewView } & { state: AtSheet; actions: Actions }) {
  const busy = state.busy !== null;
  const close = () => {
    actions.closePreview();
    if (!state.confirming) document.getElementById("preview")?.focus();
  };
  return (
    <>
      <header>
        <Heading level={1}>{PREVIEW.heading}</Heading>
        <p>{preview.agency}</p>
        <p>{PHRASES.period(preview.periodName)}</p>
        <p class="muted small">{PREVIEW.readAt(preview.at)}</p>
      </header>
      <Counts counts={preview.counts} />
      <Parts preview={preview} onJump={actions.jump} />
      <footer class="actions">
        {state.confirming && (
          <Button kind="primary" off={busy} onPress={actions.send}>
            {LABELS.confirmSend}
          </Button>
        )}
        <Button off={busy} onPress={close}>
          {LABELS.cancel}
        </Button>
      </footer>
    </>
  );
}
