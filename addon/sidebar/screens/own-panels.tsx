import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Head } from "../../../shared/report/report.ts";
import { LABELS, PHRASES, SENTENCES } from "../../../shared/wording/sidebar.ts";
import type { DifferenceItem } from "../../contract/places.ts";
import type { SheetView } from "../../contract/sheet.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { Confirm } from "../components/confirm-panel.tsx";
import { Heading } from "../components/heading.tsx";
import { PlaceList } from "../components/place-list.tsx";
import { ReasonPanel } from "../components/reason-panel.tsx";
import { TwoTexts } from "../components/two-texts.tsx";
import { stillDifferent } from "../findings.ts";
import type { AtSheet } from "../store.ts";
import { LetterPanel } from "./letter-panel.tsx";

interface Props {
  state: AtSheet;
  sheet: SheetView;
  /** The period takes no sends and decisions any more. */
  closed: boolean;
  actions: Actions;
}

interface CompareProps {
  tone: "bad" | "ongoing";
  heading: string;
  sentence: string;
  items: DifferenceItem[];
  /** What takes the sent text over. */
  label: string;
  busy: boolean;
  actions: Actions;
  children?: ComponentChildren;
}

function ComparePanel({ tone, heading, sentence, items, label, busy, actions, children }: CompareProps) {
  return (
    <section class={`box tone-${tone}`}>
      <Heading level={2}>{heading}</Heading>
      <p>{sentence}</p>
      <PlaceList
        items={items}
        onJump={actions.jump}
        say={(item) => (
          <TwoTexts
            before={{ label: LABELS.sentText, text: item.before }}
            after={{ label: LABELS.sheetText, text: item.after }}
          />
        )}
        beside={({ column, duty, mend }) =>
          mend && (
            <Button kind="quiet" off={busy} onPress={() => actions.applyMend({ mend, row: duty, column })}>
              {label}
            </Button>
          )
        }
      />
      {children}
    </section>
  );
}

/** What was changed though it was not returned, both texts beside each other, after a send that was refused. */
export function LockedPanel({ state, actions }: Pick<Props, "state" | "actions">) {
  const items = stillDifferent(state.locked, state.mended);
  if (items.length === 0) return null;
  return (
    <ComparePanel
      tone="bad"
      heading={LABELS.rowsLocked}
      sentence={SENTENCES.rowsLocked}
      items={items}
      label={LABELS.putBack}
      busy={state.busy !== null}
      actions={actions}
    />
  );
}

/** Where somebody else's newer version differs from the sheet: nothing is lost, and each cell can be taken over. */
export function BehindPanel({ state, actions }: Pick<Props, "state" | "actions">) {
  const items = stillDifferent(state.behind, state.mended);
  if (items.length === 0) return null;
  const busy = state.busy !== null;
  return (
    <ComparePanel
      tone="ongoing"
      heading={LABELS.behind}
      sentence={SENTENCES.behind}
      items={items}
      label={LABELS.takeSent}
      busy={busy}
      actions={actions}
    >
      <Button off={busy} onPress={actions.closeBehind}>
        {LABELS.keepMine}
      </Button>
    </ComparePanel>
  );
}

/** Reports of bodies that the agency took over: named, and to be read as a file. */
export function Predecessors({ state, sheet, actions }: Omit<Props, "closed">) {
  if (sheet.predecessors.length === 0) return null;
  return (
    <section>
      <h2>{LABELS.predecessors}</h2>
      <p class="muted">{SENTENCES.predecessors}</p>
      <ul class="places">
        {sheet.predecessors.map(({ agency, version }) => (
          <li key={agency.id}>
            <span>{PHRASES.predecessor(agency.name, version)}</span>
            <Button
              kind="quiet"
              off={state.busy !== null}
              onPress={() => actions.downloadReport(agency.id, version)}
            >
              {LABELS.downloadWord}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** States that Sở Tư pháp may end at any time, without this page being told. */
const WITH_OFFICE: readonly Head["state"][] = ["sent", "in_review", "approved"];

/** What the agency may do with what it sent: look again what became of it, keep it as a file, take it back, or ask to have it back. */
export function OwnPanel({ state, sheet, closed, actions }: Props) {
  const [asking, setAsking] = useState<"take_back" | "ask_back" | "letter" | null>(null);
  const busy = state.busy !== null;
  const { head } = sheet;
  if (head === null || head.latest === 0) return null;
  const done = () => setAsking(null);
  const mayTakeBack = !closed && head.state === "sent" && !head.onBehalf;
  const mayAsk =
    !closed && (head.state === "in_review" || head.state === "approved") && head.asksBack === null;
  if (asking === "take_back" && mayTakeBack)
    return (
      <Confirm
        question={SENTENCES.takeBackQuestion}
        confirm={LABELS.confirmTakeBack}
        busy={busy}
        onConfirm={actions.takeBack}
        onDone={done}
      />
    );
  if (asking === "ask_back" && mayAsk)
    return (
      <ReasonPanel
        label={LABELS.askBackReason}
        help={SENTENCES.askBackHelp}
        confirm={LABELS.sendAskBack}
        required
        busy={busy}
        onConfirm={actions.askBack}
        onDone={done}
      />
    );
  const letter = sheet.versions.find(({ version }) => version === head.latest)?.letter;
  if (asking === "letter" && !closed)
    return <LetterPanel letter={letter} busy={busy} onKeep={actions.recordLetter} onDone={done} />;
  return (
    <section>
      {letter && <p class="muted">{PHRASES.letter(letter.number, letter.date)}</p>}
      {head.asksBack !== null && <p class="box tone-waiting">{PHRASES.ownAskedBack(head.asksBack)}</p>}
      <div class="row">
        <Button off={busy} onPress={() => actions.downloadReport(sheet.agency.id, head.latest)}>
          {LABELS.downloadOwn}
        </Button>
        {!closed && head.state !== "withdrawn" && (
          <Button off={busy} onPress={() => setAsking("letter")}>
            {LABELS.letter}
          </Button>
        )}
        {mayTakeBack && (
          <Button off={busy} onPress={() => setAsking("take_back")}>
            {LABELS.takeBack}
          </Button>
        )}
        {mayAsk && (
          <Button off={busy} onPress={() => setAsking("ask_back")}>
            {LABELS.askBack}
          </Button>
        )}
        {WITH_OFFICE.includes(head.state) && (
          <Button kind="quiet" off={busy} onPress={actions.start}>
            {LABELS.outcome}
          </Button>
        )}
      </div>
    </section>
  );
}
