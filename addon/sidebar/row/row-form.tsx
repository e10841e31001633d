import type { ColumnId } from "../../../shared/report/report.ts";
import { LAST_COLUMNS } from "../../../shared/wording/last-period.ts";
import { ROW_WORDS } from "../../../shared/wording/row.ts";
import { PHRASES } from "../../../shared/wording/sidebar.ts";
import type { RowField, RowView } from "../../contract/row.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { DocumentChoice } from "../components/document-choice.tsx";
import { LongText } from "../components/long-text.tsx";
import type { AtSheet } from "../store.ts";
import { draftOf, isContested, offeredDocuments } from "./row-state.ts";

interface Props {
  view: RowView;
  state: AtSheet;
  mayWrite: boolean;
  actions: Actions;
  onGoOn: () => void;
}

/** Columns that few rows need. */
const RARE: readonly ColumnId[] = ["difficulty", "proposal"];

function titleOf({ place }: RowView, { column, title }: RowField): string {
  return LAST_COLUMNS[place.table][column] || title;
}

interface InputProps {
  field: RowField;
  text: string;
  onType: (text: string) => void;
  described: string | undefined;
}

function Input({ field, text, onType, described }: InputProps) {
  const id = `row-${field.column}`;
  const common = { id, "aria-describedby": described };
  if (field.choices.length > 0) {
    const other = text !== "" && !field.choices.includes(text);
    return (
      <select {...common} value={text} onChange={({ currentTarget }) => onType(currentTarget.value)}>
        <option value="">{ROW_WORDS.noChoice}</option>
        {other && <option value={text}>{text}</option>}
        {field.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    );
  }
  if (field.kind === "date" || field.kind === "figure") {
    const hint = field.kind === "date" ? ROW_WORDS.dayHint : undefined;
    return (
      <input
        {...common}
        type="text"
        autocomplete="off"
        inputMode={field.kind === "figure" ? "decimal" : "text"}
        placeholder={hint}
        value={text}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
    );
  }
  return (
    <textarea
      {...common}
      rows={3}
      maxLength={5000}
      placeholder={field.kind === "evidence" ? ROW_WORDS.evidenceHint : undefined}
      value={text}
      onInput={({ currentTarget }) => onType(currentTarget.value)}
    />
  );
}

/** Documents of other rows: the one that is chosen is typed into the field, below what stands there. */
function Documents({
  field,
  text,
  state,
  actions,
}: Pick<Props, "state" | "actions"> & Pick<InputProps, "field" | "text">) {
  const offered = offeredDocuments(state.check?.documents?.cited ?? [], text);
  return (
    <DocumentChoice
      documents={[...offered.keys()]}
      busy={state.busy !== null}
      onPick={(document) => actions.typeInRow(field, offered.get(document) ?? text)}
    />
  );
}

/** A cell of the row: to be filled, or read where it stays as it is; where somebody else wrote both texts are shown. */
function Field({ view, field, state, mayWrite, actions }: Omit<Props, "onGoOn"> & { field: RowField }) {
  const title = titleOf(view, field);
  const blank = (
    <LongText
      of={field.text === "" ? null : { text: field.text, unread: false }}
      name={title}
      blank={PHRASES.blank}
    />
  );
  if (!mayWrite || field.locked !== "") {
    return (
      <div class="field read">
        <b>{title}</b>
        {blank}
        {mayWrite && <span class="muted small">{field.locked}</span>}
      </div>
    );
  }
  const draft = draftOf(state.row)?.cells[field.column];
  const contested = isContested(state.row, field);
  const note = `row-${field.column}-note`;
  return (
    <div class="field">
      <label for={`row-${field.column}`}>
        {title}
        {draft !== undefined && <span class="unwritten-mark"> • {ROW_WORDS.notWritten}</span>}
      </label>
      <Input
        field={field}
        text={draft?.text ?? field.text}
        onType={(text) => actions.typeInRow(field, text)}
        described={contested ? note : undefined}
      />
      {field.kind === "evidence" && (
        <Documents field={field} text={draft?.text ?? field.text} state={state} actions={actions} />
      )}
      {contested && (
        <div class="box tone-ongoing" id={note}>
          <p>{ROW_WORDS.contested}</p>
          {blank}
          <div class="row">
            <Button onPress={() => actions.keepMine(field)}>{ROW_WORDS.keepMine}</Button>
            <Button kind="quiet" onPress={() => actions.takeFromSheet(field.column)}>
              {ROW_WORDS.takeFromSheet}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** The row's cells as a small form: what is typed is written into the sheet on request alone. */
export function RowForm(props: Props) {
  const { view, state, mayWrite, actions, onGoOn } = props;
  const busy = state.busy !== null;
  const draft = draftOf(state.row);
  const contested = view.fields.some((field) => isContested(state.row, field));
  const isRare = ({ column, text }: RowField) =>
    RARE.includes(column) && text === "" && draft?.cells[column] === undefined;
  const draw = (field: RowField) => <Field key={field.column} {...props} field={field} />;
  const rare = view.fields.filter(isRare);
  const { written } = state.row;
  return (
    <div class="row-form">
      {view.fields.filter((field) => !isRare(field)).map(draw)}
      {rare.length > 0 && mayWrite && (
        <details key={view.at}>
          <summary>{ROW_WORDS.more}</summary>
          <div class="row-form">{rare.map(draw)}</div>
        </details>
      )}
      {mayWrite && view.fields.some(({ locked }) => locked === "") && (
        <>
          <div class="row">
            <Button off={busy || contested} onPress={onGoOn}>
              {ROW_WORDS.writeNext}
            </Button>
            <Button
              kind="quiet"
              off={busy || contested || draft === null}
              onPress={() => actions.writeRow(null)}
            >
              {ROW_WORDS.write}
            </Button>
          </div>
          <p class="muted small">{ROW_WORDS.keys}</p>
        </>
      )}
      {mayWrite && written?.periodId === state.row.periodId && written !== null && (
        <Button kind="quiet" off={busy} onPress={actions.undoRow}>
          {ROW_WORDS.undo(written.name)}
        </Button>
      )}
    </div>
  );
}
