// What is to be done before a period is opened, from facts; nothing is refused by it.
import type { Day } from "../day.ts";
import { CHECKLIST_WORDS } from "../wording/checklist.ts";
import { workingDaysUpTo } from "./decree-days.ts";
import type { Period } from "./register.ts";

export const CHECKLIST_IDS = [
  "plan_confirmed",
  "names_known",
  "accounts",
  "officers",
  "due_dates",
  "indicator_set",
  "templates",
  "trial",
  "opened",
] as const;
type ChecklistId = (typeof CHECKLIST_IDS)[number];

/** `blocks`: to be done before opening; `open`: may come later; `cannot_start`: something else comes first. */
export const CHECKLIST_STATES = ["done", "blocks", "open", "cannot_start"] as const;
type ChecklistState = (typeof CHECKLIST_STATES)[number];

interface ChecklistEntry {
  id: ChecklistId;
  state: ChecklistState;
  count?: number;
  of?: number;
  what: string;
  missing?: string[];
}

interface Body {
  id: string;
  name: string;
}

export interface ChecklistFacts {
  period: Pick<Period, "to" | "agencyDue" | "provinceDue" | "state" | "indicatorSet">;
  /** Who confirmed the plan against the signed document, and whether it has changed since; null: nobody. */
  confirmation: { by: string; on: Day; stands: boolean } | null;
  /** The names of bodies in the plan, each once, and those that mean nobody. */
  names: readonly string[];
  unknownNames: readonly string[];
  /** The bodies that have to report. */
  expected: readonly Body[];
  /** Ids of bodies whose reporter has an account in use; of those that somebody is in charge of. */
  withAccount: ReadonlySet<string>;
  withOfficer: ReadonlySet<string>;
  /** Whether the Word templates can be filled. */
  templatesPass: boolean;
  /** Whether the plan was tried in a period of its own, where nothing counts. */
  tried: boolean;
  /** Whether a real report was sent: from then on there is nothing to try. */
  reported: boolean;
}

const MOST_MISSING = 20;

type Judged = Omit<ChecklistEntry, "id">;

function planEntry({ confirmation }: ChecklistFacts): Judged {
  const { confirmed, changed, unconfirmed } = CHECKLIST_WORDS.plan;
  if (confirmation === null) return { state: "blocks", what: unconfirmed };
  const { by, on, stands } = confirmation;
  return stands ? { state: "done", what: confirmed(by, on) } : { state: "blocks", what: changed(by, on) };
}

function namesEntry({ names, unknownNames }: ChecklistFacts): Judged {
  const left = unknownNames.length;
  return {
    state: left === 0 ? "done" : "blocks",
    ...{ count: names.length - left, of: names.length },
    what: left === 0 ? CHECKLIST_WORDS.names.done : CHECKLIST_WORDS.names.left(left),
    ...(left > 0 && { missing: unknownNames.slice(0, MOST_MISSING) }),
  };
}

/** How many of the bodies that have to report have something; of none nothing can be said while names are unknown. */
function bodiesEntry(
  { expected, unknownNames }: ChecklistFacts,
  having: ReadonlySet<string>,
  words: { done: string; left: (count: number) => string },
  whenNone: ChecklistState,
): Judged {
  if (expected.length === 0) {
    return unknownNames.length > 0
      ? { state: "cannot_start", what: CHECKLIST_WORDS.namesFirst }
      : { state: "blocks", count: 0, of: 0, what: CHECKLIST_WORDS.nobody };
  }
  const missing = expected.filter(({ id }) => !having.has(id)).map(({ name }) => name);
  const count = expected.length - missing.length;
  if (missing.length === 0) return { state: "done", count, of: count, what: words.done };
  return {
    state: count === 0 ? whenNone : "open",
    ...{ count, of: expected.length, what: words.left(missing.length) },
    missing: missing.slice(0, MOST_MISSING),
  };
}

function dueEntry({ period: { to, agencyDue, provinceDue } }: ChecklistFacts): Judged {
  const { done, tight } = CHECKLIST_WORDS.due;
  const fits = workingDaysUpTo(to, agencyDue) >= 2 && workingDaysUpTo(agencyDue, provinceDue) >= 1;
  return fits
    ? { state: "done", what: done(agencyDue, provinceDue) }
    : { state: "open", what: tight(to, agencyDue, provinceDue) };
}

function trialEntry({ tried, reported }: ChecklistFacts): Judged {
  if (tried) return { state: "done", what: CHECKLIST_WORDS.trial.done };
  return reported
    ? { state: "cannot_start", what: CHECKLIST_WORDS.trial.late }
    : { state: "open", what: CHECKLIST_WORDS.trial.open };
}

function openedEntry({ period }: ChecklistFacts, before: readonly Judged[]): Judged {
  if (period.state !== "draft") return { state: "done", what: CHECKLIST_WORDS.opened.done };
  const blocking = before.filter(({ state }) => state === "blocks" || state === "cannot_start").length;
  return blocking > 0
    ? { state: "cannot_start", what: CHECKLIST_WORDS.opened.waits(blocking) }
    : { state: "open", what: CHECKLIST_WORDS.opened.ready };
}

/** Every entry in the order in which they are done. */
export function checklistOf(facts: ChecklistFacts): ChecklistEntry[] {
  const { accounts, officers, figures, templates } = CHECKLIST_WORDS;
  const hasFigures = facts.period.indicatorSet !== null;
  const judged: Record<Exclude<ChecklistId, "opened">, Judged> = {
    plan_confirmed: planEntry(facts),
    names_known: namesEntry(facts),
    accounts: bodiesEntry(facts, facts.withAccount, accounts, "blocks"),
    officers: bodiesEntry(facts, facts.withOfficer, officers, "open"),
    due_dates: dueEntry(facts),
    indicator_set: { state: hasFigures ? "done" : "open", what: hasFigures ? figures.done : figures.none },
    templates: {
      state: facts.templatesPass ? "done" : "blocks",
      what: facts.templatesPass ? templates.done : templates.broken,
    },
    trial: trialEntry(facts),
  };
  // A trial that comes too late holds nothing up.
  const holding = Object.entries(judged).flatMap(([id, entry]) => (id === "trial" ? [] : [entry]));
  return CHECKLIST_IDS.map((id) => ({
    id,
    ...(id === "opened" ? openedEntry(facts, holding) : judged[id]),
  }));
}
