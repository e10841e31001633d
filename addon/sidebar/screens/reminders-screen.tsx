import { useState } from "preact/hooks";
import type { ReminderReason } from "../../../shared/province/reminders.ts";
import type { Period } from "../../../shared/register/register.ts";
import {
  REASON_WORDS,
  REMINDER_LABELS,
  REMINDER_PHRASES,
  REMINDER_SENTENCES,
} from "../../../shared/wording/reminding.ts";
import { LABELS, PHRASES } from "../../../shared/wording/sidebar.ts";
import type { RemindersView } from "../../contract/reminders.ts";
import type { HomeView } from "../../contract/sheet.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { Heading } from "../components/heading.tsx";
import { ReminderLine } from "../components/reminder-line.tsx";
import { ReminderTextsBox } from "../components/reminder-texts.tsx";
import type { AtReminders } from "../store.ts";

interface Props {
  state: AtReminders;
  home: HomeView;
  actions: Actions;
}

type Filter = ReminderReason | "all";

/** Whether reminders of an agency are still stored. */
function takesMarks({ openFor, state }: Period, agencyId: string): boolean {
  return state === "open" || openFor.includes(agencyId);
}

function Filters({
  view: { groups },
  filter,
  onPick,
}: {
  view: RemindersView;
  filter: Filter;
  onPick: (it: Filter) => void;
}) {
  const all = groups.reduce((sum, { items }) => sum + items.length, 0);
  const pill = (it: Filter, words: string, count: number) => (
    <button key={it} type="button" aria-pressed={it === filter} onClick={() => onPick(it)}>
      {REMINDER_PHRASES.counted(words, count)}
    </button>
  );
  return (
    <fieldset class="filters">
      <legend class="unseen">{REMINDER_LABELS.filter}</legend>
      {pill("all", LABELS.all, all)}
      {groups.map(({ items, reason }) => pill(reason, REASON_WORDS[reason], items.length))}
    </fieldset>
  );
}

function Listed({ listed }: { listed: NonNullable<AtReminders["listed"]> }) {
  return (
    <div class="box tone-good">
      <Heading level={2}>{REMINDER_PHRASES.written(listed.tab)}</Heading>
      {listed.aside !== null && <p>{REMINDER_PHRASES.aside(listed.aside)}</p>}
    </div>
  );
}

interface Ticks {
  has(agencyId: string): boolean;
  set(agencyIds: readonly string[], on: boolean): void;
}

/** Who is ticked; what is drawn anew meanwhile leaves the ticks as they are. */
function useTicks(): Ticks {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  return {
    has: (agencyId) => ticked.has(agencyId),
    set: (agencyIds, on) =>
      // From what is ticked by then: a person may tick on while a mark is being stored.
      setTicked((before) => {
        const rest = [...before].filter((id) => !agencyIds.includes(id));
        return new Set(on ? [...rest, ...agencyIds] : rest);
      }),
  };
}

function Group({
  group: { items, label },
  period,
  state,
  ticks,
  onMark,
}: {
  group: RemindersView["groups"][number];
  period: Period;
  state: AtReminders;
  ticks: Ticks;
  onMark: (agencyIds: string[]) => void;
}) {
  return (
    <section>
      <h2>{REMINDER_PHRASES.group(label, items.length)}</h2>
      <ul class="agencies">
        {items.map((item) => (
          <ReminderLine
            key={item.agency.id}
            item={item}
            busy={state.busy !== null}
            ticked={takesMarks(period, item.agency.id) ? ticks.has(item.agency.id) : null}
            marked={state.marked.includes(item.agency.id)}
            onTick={(id, on) => ticks.set([id], on)}
            onMark={(id) => onMark([id])}
          />
        ))}
      </ul>
    </section>
  );
}

function TickAll({ agencies, ticks }: { agencies: readonly string[]; ticks: Ticks }) {
  return (
    <label class="tick small">
      <input
        type="checkbox"
        checked={agencies.every(ticks.has)}
        onChange={(event) => ticks.set(agencies, event.currentTarget.checked)}
      />
      {REMINDER_PHRASES.group(REMINDER_LABELS.tick, agencies.length)}
    </label>
  );
}

function helpFor(period: Period, { groups }: RemindersView): string {
  if (period.state === "open") return REMINDER_SENTENCES.help;
  const some = groups.some(({ items }) => items.some(({ agency }) => takesMarks(period, agency.id)));
  return some ? REMINDER_SENTENCES.closedButSome : REMINDER_SENTENCES.closed;
}

function Everybody({ view, period, state, actions }: Omit<Props, "home"> & List) {
  const [picked, setPicked] = useState<Filter>("all");
  const ticks = useTicks();
  const busy = state.busy !== null;
  // A reason whose last agency is gone is no longer there to filter by.
  const filter = view.groups.some(({ reason }) => reason === picked) ? picked : "all";
  const groups = view.groups.filter(({ reason }) => filter === "all" || filter === reason);
  const shown = groups.flatMap(({ items }) => items.map(({ agency }) => agency.id));
  const open = shown.filter((id) => takesMarks(period, id));
  const ticked = open.filter(ticks.has);
  const mark = async (agencyIds: string[]) => {
    if (await actions.markReminded(agencyIds)) ticks.set(agencyIds, false);
  };
  return (
    <>
      <p class="muted">{helpFor(period, view)}</p>
      {view.texts !== null && (
        <ReminderTextsBox id="remind-all" summary={REMINDER_LABELS.textsForAll} texts={view.texts} />
      )}
      <Filters view={view} filter={filter} onPick={setPicked} />
      {open.length > 0 && <TickAll agencies={open} ticks={ticks} />}
      {groups.map((group) => (
        <Group key={group.reason} {...{ group, period, state, ticks }} onMark={mark} />
      ))}
      <footer class="actions">
        {open.length > 0 && (
          <Button kind="primary" off={busy || ticked.length === 0} onPress={() => mark(ticked)}>
            {REMINDER_PHRASES.mark(ticked.length)}
          </Button>
        )}
        <Button off={busy} onPress={actions.writeReminders}>
          {REMINDER_LABELS.write}
        </Button>
      </footer>
    </>
  );
}

interface List {
  view: RemindersView;
  period: Period;
}

/** Whom to remind: by reason, with contacts and ready texts; and marking who was reminded. */
export function RemindersScreen({ state, home, actions }: Props) {
  const period = home.periods.find(({ id }) => id === state.periodId);
  const view = state.reminders;
  if (period === undefined) return null;
  const nobody = view !== null && view.groups.length === 0;
  return (
    <>
      <Button kind="quiet" off={state.busy !== null} onPress={actions.leaveReminders}>
        ‹ {LABELS.back}
      </Button>
      <header>
        <Heading level={1}>{REMINDER_LABELS.reminders}</Heading>
        <p>{PHRASES.period(period.name)}</p>
        {view !== null && <p class="muted">{REMINDER_PHRASES.asOf(view.asOf)}</p>}
      </header>
      {state.listed !== null && <Listed listed={state.listed} />}
      {nobody && <p class="box tone-good">{REMINDER_SENTENCES.none}</p>}
      {view !== null && !nobody && <Everybody view={view} period={period} state={state} actions={actions} />}
    </>
  );
}
