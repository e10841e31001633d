import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { FILLING } from "../../../shared/wording/filling.ts";
import { PREVIEW } from "../../../shared/wording/preview.ts";
import { checkLine, LABELS, PHRASES, SENTENCES, TODOS } from "../../../shared/wording/sidebar.ts";
import type { CheckView } from "../../contract/check.ts";
import type { Actions } from "../actions.ts";
import { BlankList } from "../components/blank-list.tsx";
import { Button } from "../components/button.tsx";
import { FindingList } from "../components/finding-list.tsx";
import { MendedList } from "../components/mended-list.tsx";
import { NoticeList } from "../components/notice-list.tsx";
import { ProgressBar } from "../components/progress-bar.tsx";
import { countByFilter, type Filter, hasMovedTexts, owedBlanks, pick, wholeOf } from "../findings.ts";
import type { AtSheet } from "../store.ts";

const FILTERS: Record<Filter, string> = { all: LABELS.all, ...TODOS };

function Filters({
  check,
  filter,
  onPick,
}: {
  check: CheckView;
  filter: Filter;
  onPick: (it: Filter) => void;
}) {
  const counts = countByFilter(check.groups);
  // A filter is there when it divides: one that shows nothing, or all, stays only while it is chosen.
  const shown = (Object.keys(FILTERS) as Filter[]).filter(
    (it) => it === "all" || it === filter || (counts[it] > 0 && counts[it] < counts.all),
  );
  if (shown.length < 2) return null;
  return (
    <fieldset class="filters">
      <legend class="unseen">{LABELS.filter}</legend>
      {shown.map((it) => (
        <button key={it} type="button" aria-pressed={it === filter} onClick={() => onPick(it)}>
          {FILTERS[it]} {counts[it]}
        </button>
      ))}
    </fieldset>
  );
}

interface SummaryProps {
  check: CheckView;
  /** A send was asked for, and what was found stood in its way. */
  blocked: boolean;
  maySend: boolean;
}

/** The check in a sentence: errors are bad; rows that were not touched are so only where a send was asked for. */
function Summary({ check, blocked, maySend }: SummaryProps) {
  const blanks = owedBlanks(check);
  const isQuestion = check.errors + blanks === 0 && hasMovedTexts(check);
  const [tone, sign] = isQuestion
    ? ["ongoing", "!"]
    : check.errors > 0 || (blocked && blanks > 0)
      ? ["bad", "✗"]
      : blanks > 0
        ? ["waiting", "○"]
        : ["good", "✓"];
  const rows = wholeOf(check.progress).wrong;
  const why = check.errors > 0 ? SENTENCES.blocked : FILLING.blocked;
  return (
    <div class={`summary tone-${tone}`}>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>
      {isQuestion ? SENTENCES.asked : checkLine(check.errors, check.warnings, maySend, { blanks, rows })}
      {blocked && check.errors + blanks > 0 && <p class="why">{why}</p>}
    </div>
  );
}

interface Props {
  state: AtSheet;
  /** The report waits to be sent: then a check is the next thing to do. */
  waits: boolean;
  maySend: boolean;
  actions: Actions;
}

/** What the last check found: summary, progress, and the findings to jump from. */
export function CheckPanel({ state, waits, maySend, actions }: Props) {
  const [filter, setFilter] = useState<Filter>("all");
  const { check } = state;
  const busy = state.busy !== null;
  // What was refused stands above and comes first; what only followed an edit moves nothing.
  const stays = state.locked.length > 0 || state.followed;
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the page is seen: later it would undo the scrolling to what gets the focus meanwhile.
  useLayoutEffect(() => {
    if (check !== null && !stays) heading.current?.scrollIntoView({ block: "nearest" });
  }, [check, stays]);
  if (check === null) return waits ? <p class="muted">{SENTENCES.notChecked}</p> : null;
  const shown = pick(check.groups, filter);
  return (
    <section>
      <h2 ref={heading} class="check-heading">
        {LABELS.checkHeading}
      </h2>
      <div aria-live="polite">
        <Summary check={check} blocked={state.blocked} maySend={maySend} />
      </div>
      <NoticeList
        notices={check.notices ?? []}
        busy={busy}
        onAccept={actions.acceptPlaces}
        onRestore={actions.restorePlaces}
      />
      <MendedList mended={state.mended} busy={busy} onUndo={actions.undoMend} />
      <ProgressBar progress={check.progress} />
      <Button kind="quiet" id="preview" off={busy} onPress={actions.openPreview}>
        {PREVIEW.open}
      </Button>
      {maySend && (
        <Button kind="quiet" off={busy} onPress={actions.downloadDraft}>
          {LABELS.downloadDraft}
        </Button>
      )}
      {check.groups.length > 0 && (
        <>
          <Filters check={check} filter={filter} onPick={setFilter} />
          {shown.length === 0 && <p class="muted">{SENTENCES.nothingInFilter}</p>}
          <FindingList
            groups={shown}
            onJump={actions.jump}
            onMend={actions.applyMend}
            busy={busy}
            documents={check.documents}
          />
        </>
      )}
      <BlankList sections={check.blanks} onJump={actions.jump} />
      <p class="muted small">{PHRASES.checkedAt(check.checkedAt)}</p>
    </section>
  );
}
