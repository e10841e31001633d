import { useState } from "preact/hooks";
import { isBlank } from "../../../shared/unseen.ts";
import { NOTHING_WORDS } from "../../../shared/wording/nothing.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { type FillableSection, fillableSections } from "../findings.ts";
import type { AtSheet } from "../store.ts";

interface Props {
  state: AtSheet;
  /** Rows may be filled: the sheet can still be sent. */
  mayFill: boolean;
  actions: Actions;
}

/** What stands for the whole report among the sections. */
const ALL = "";

function Form({ sections, busy, actions }: { sections: FillableSection[]; busy: boolean; actions: Actions }) {
  const [chosen, setChosen] = useState(ALL);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const rows = sections.reduce((sum, section) => sum + section.rows, 0);
  // A section that was filled meanwhile is no longer among them.
  const section = sections.some((one) => one.section === chosen) ? chosen : ALL;
  const missing = asked && isBlank(reason);
  const press = async () => {
    setAsked(true);
    if (isBlank(reason)) return document.getElementById("nothing-reason")?.focus();
    if (!(await actions.fillNothing(section === ALL ? null : section, reason.trim()))) return;
    setReason("");
    setAsked(false);
  };
  return (
    <section>
      <p class="muted small">{NOTHING_WORDS.help}</p>
      <div class="field">
        <label for="nothing-where">{NOTHING_WORDS.where}</label>
        <select
          id="nothing-where"
          disabled={busy}
          value={section}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value={ALL}>{NOTHING_WORDS.report(rows)}</option>
          {sections.map((one) => (
            <option key={one.section} value={one.section}>
              {NOTHING_WORDS.section(one.title, one.rows)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="nothing-reason">{NOTHING_WORDS.reason}</label>
        <textarea
          id="nothing-reason"
          rows={2}
          maxLength={2000}
          value={reason}
          required
          aria-invalid={missing}
          aria-describedby="nothing-note"
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <p id="nothing-note" class={missing ? "late small" : "muted small"}>
          {NOTHING_WORDS.reasonHelp}
        </p>
      </div>
      <Button off={busy} onPress={press}>
        {NOTHING_WORDS.fill}
      </Button>
    </section>
  );
}

/** Where rows hold nothing at all: one act says of all of them that nothing arose, and one takes it back. */
export function NothingPanel({ state, mayFill, actions }: Props) {
  const busy = state.busy !== null;
  const sections = state.check === null ? [] : fillableSections(state.check);
  return (
    <>
      {state.filled.length > 0 && (
        <ul class="mended">
          {state.filled.map((filled) => (
            <li key={filled.rows.join(" ")} class="box tone-good">
              <span class="mended-what">
                <span class="sign" aria-hidden="true">
                  ✓
                </span>{" "}
                {NOTHING_WORDS.filled(filled.rows.length)}
              </span>
              <p>{filled.reason}</p>
              <Button kind="quiet" off={busy} onPress={() => actions.undoNothing(filled)}>
                {NOTHING_WORDS.undo}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {mayFill && sections.length > 0 && (
        <details class="last">
          <summary>{NOTHING_WORDS.heading}</summary>
          <Form sections={sections} busy={busy} actions={actions} />
        </details>
      )}
    </>
  );
}
