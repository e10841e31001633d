import type { Place } from "../../../shared/report/place.ts";
import { DIFFERENCE_KINDS } from "../../../shared/wording/differences.ts";
import { LABELS, PHRASES, SENTENCES } from "../../../shared/wording/sidebar.ts";
import type { DifferenceItem } from "../../contract/places.ts";
import type { DifferencesView } from "../../contract/review.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { TwoTexts } from "../components/two-texts.tsx";
import type { AtReport } from "../store.ts";

function Item({ item, onJump }: { item: DifferenceItem; onJump: (place: Place) => void }) {
  const words = (
    <>
      <span class="finding-head">
        <b>{item.column === "" ? DIFFERENCE_KINDS[item.kind] : item.column}</b>
      </span>
      <TwoTexts
        before={{ label: LABELS.before, text: item.before }}
        after={{ label: LABELS.after, text: item.after }}
      />
    </>
  );
  // A row that is gone stands in no tab any more.
  if (item.kind === "row_removed") return <div class="finding">{words}</div>;
  return (
    <button type="button" class="finding" onClick={() => onJump(item.place)}>
      {words}
    </button>
  );
}

function Found({ view, onJump }: { view: DifferencesView; onJump: (place: Place) => void }) {
  const { against, rows, version } = view;
  if (against === null) return null;
  return (
    <>
      <p class="muted small">
        {against.kind === "last"
          ? PHRASES.differencesFromLast(version)
          : PHRASES.differencesFrom(version, against.version)}
      </p>
      {rows.length === 0 && <p class="muted">{SENTENCES.noDifferences}</p>}
      <ul>
        {rows.map((row) => (
          <li class="group" key={`${row.table} ${row.duty} ${row.items[0]?.place.row}`}>
            <h4>
              <span class="duty">{row.duty}</span>
              {row.title !== "" && <span class="duty-text">{row.title}</span>}
            </h4>
            {row.items.map((item) => (
              <Item key={`${item.column} ${item.kind}`} item={item} onJump={onJump} />
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Why nothing stands to compare with: what was taken back is not compared. */
function noneToCompare({ against, view }: NonNullable<AtReport["differences"]>): string {
  if (against === "last") return SENTENCES.noneLast;
  return view.version > 1 ? SENTENCES.takenBackBefore : SENTENCES.noneBefore;
}

/** What the opened version says otherwise than the one before, or than the last period. */
export function DifferencesPanel({ state, actions }: { state: AtReport; actions: Actions }) {
  const busy = state.busy !== null;
  const { differences } = state;
  return (
    <section>
      <h2>{LABELS.differences}</h2>
      <div class="row">
        <Button off={busy} onPress={() => actions.compare("before")}>
          {LABELS.compareBefore}
        </Button>
        <Button off={busy} onPress={() => actions.compare("last")}>
          {LABELS.compareLast}
        </Button>
      </div>
      <div aria-live="polite" class="differences">
        {differences !== null && differences.view.against === null && (
          <p class="muted">{noneToCompare(differences)}</p>
        )}
        {differences !== null && <Found view={differences.view} onJump={actions.jump} />}
      </div>
    </section>
  );
}
