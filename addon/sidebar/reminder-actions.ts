// Reminding agencies, and documents that several of them cite.
import type { Place } from "../../shared/report/place.ts";
import { DOUBLE_WORDS } from "../../shared/wording/doubles.ts";
import { REMINDER_PHRASES } from "../../shared/wording/reminding.ts";
import type { DoubleItem, DoubleVerdict } from "../contract/province.ts";
import type { RemindersView } from "../contract/reminders.ts";
import type { Client } from "./client.ts";
import type { Perform } from "./perform.ts";
import { FIRST, openedIn, REMINDERS, type Store } from "./store.ts";

export interface ReminderActions {
  /** Shows whom to remind in the chosen period. */
  goReminders(): Promise<unknown>;
  leaveReminders(): void;
  /** Whether it was stored that these agencies were reminded. */
  markReminded(agencies: string[]): Promise<boolean>;
  writeReminders(): Promise<unknown>;
  listDoubles(): Promise<unknown>;
  /** Whether it was stored. */
  decideDouble(item: DoubleItem, verdict: DoubleVerdict): Promise<boolean>;
  /** Opens the report that cites a document, at the row. */
  openCiting(agencyId: string, row: string): Promise<void>;
}

/** Names of agencies in a list; of one that is gone from it, nothing. */
function namesIn({ groups }: RemindersView, agencies: readonly string[]): string[] {
  const items = groups.flatMap((group) => group.items);
  return items.filter(({ agency }) => agencies.includes(agency.id)).map(({ agency }) => agency.name);
}

/** The part of the actions for reminding; `open` and `jump` lead to a row of a report. */
export function createReminderActions(
  store: Store,
  client: Client,
  perform: Perform,
  lead: { open(agencyId: string): Promise<unknown>; jump(place: Place): Promise<unknown> },
): ReminderActions {
  const period = () => store.get().periodId ?? "";
  /** Where what was seen is no longer so, the way out is to see it anew. */
  const done = (stored: boolean, again: () => Promise<unknown>): boolean => {
    const { trouble } = store.get();
    if (!stored && trouble?.remedy === "reload") store.patch({ trouble: { ...trouble, mend: again } });
    return stored;
  };
  const actions: ReminderActions = {
    async goReminders() {
      if (store.get().busy !== null) return;
      const { reminders } = REMINDERS.of(store.get());
      store.patch({ screen: { ...REMINDERS.fresh, reminders }, pulled: null });
      await perform(
        "reminders",
        () => client.listReminders(period()),
        (reminders) => REMINDERS.with(store.get(), { reminders }),
      );
    },
    leaveReminders() {
      if (store.get().busy !== null) return;
      store.patch({ screen: FIRST, notice: null, trouble: null });
    },
    markReminded: async (agencies) => {
      const stored = await perform(
        "mark",
        () => client.markReminded(period(), agencies),
        (reminders) => ({
          ...REMINDERS.with(store.get(), { reminders, marked: agencies }),
          notice: REMINDER_PHRASES.marked(
            namesIn(REMINDERS.of(store.get()).reminders ?? reminders, agencies),
          ),
        }),
      );
      return done(stored, actions.goReminders);
    },
    writeReminders: () =>
      perform(
        "write",
        () => client.writeReminders(period()),
        ({ aside, tab, view }) => REMINDERS.with(store.get(), { reminders: view, listed: { tab, aside } }),
      ),
    listDoubles: () =>
      perform(
        "doubles",
        () => client.listDoubles(period()),
        (doubles) => ({ doubles }),
      ),
    decideDouble: async ({ decision, id, number, rev }, { note, verdict }) => {
      const words = { verdict, note: note.trim() };
      const stored = await perform(
        "decide",
        () => client.decideDouble(period(), id, words, decision?.at ?? null, rev ?? null),
        (doubles) => ({ doubles, notice: DOUBLE_WORDS.done[verdict](number) }),
      );
      return done(stored, actions.listDoubles);
    },
    async openCiting(agencyId, row) {
      await lead.open(agencyId);
      if (openedIn(store.get())?.agency.id === agencyId) await lead.jump({ table: "duties", row });
    },
  };
  return actions;
}
