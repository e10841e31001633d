// The reviewer's and the viewer's actions.
import type { ReviewAction } from "../../shared/report/life.ts";
import { pathsOf } from "../../shared/report/open-paths.ts";
import type { Head } from "../../shared/report/report.ts";
import { PHRASES, SENTENCES } from "../../shared/wording/sidebar.ts";
import type { Answer } from "../contract/answer.ts";
import type { PlaceToReturn } from "../contract/places.ts";
import type { OpenedReport, ReportAt } from "../contract/review.ts";
import type { Client } from "./client.ts";
import type { Perform } from "./perform.ts";
import type { ListChoice } from "./reports.ts";
import { FIRST, openedIn, outside, type ReportScreen, type State, type Store } from "./store.ts";

export interface ReviewActions {
  list(periodId: string): Promise<unknown>;
  /** Looks at the list in another way. */
  choose(part: Partial<ListChoice>): void;
  open(agencyId: string): Promise<unknown>;
  /** Opens the report behind the selected cell of a pulled tab, at its row where there is one. */
  openSelected(): Promise<unknown>;
  back(): void;
  startReview(): Promise<unknown>;
  approve(remark?: string): Promise<boolean>;
  /** Whether the approval was taken back. */
  unapprove(reason: string): Promise<boolean>;
  /** Whether the whole report was given back. */
  giveBack(reason: string): Promise<boolean>;
  /** Whether rows and cells were given back. */
  giveBackRows(places: PlaceToReturn[]): Promise<boolean>;
  /** Takes the row that is selected in the opened report. */
  select(): Promise<boolean>;
  forgetSelected(): void;
  compare(against: "before" | "last"): Promise<unknown>;
  pull(periodId: string): Promise<unknown>;
  /** Shows one of the tabs that were pulled. */
  showPulled(tab: string): Promise<unknown>;
}

type Decided = Exclude<ReviewAction, "take_back" | "ask_back">;

/** What a decision says beside its kind. */
interface Said {
  reason: string | null;
  places: PlaceToReturn[] | null;
}

function noticeOf(action: Decided, { places }: Said, { agency, version }: OpenedReport): string {
  if (action === "return" && places !== null) return PHRASES.returnedRows(places.length, agency.name);
  return {
    start: PHRASES.started,
    approve: PHRASES.approvedNow(version.version, agency.name),
    unapprove: SENTENCES.unapproved,
    return: PHRASES.returnedNow(agency.name),
  }[action];
}

/** The opened report and its line in the list after a decision; the decision's time is left open: just now. */
function afterDecision(state: State, action: Decided, head: Head, said: Said): Partial<State> {
  const { reports, home, screen } = state;
  if (screen.at !== "report" || home === null) return {};
  const { opened } = screen;
  const line = {
    action,
    version: opened.version.version,
    reason: said.reason,
    paths: said.places && pathsOf(said.places),
    at: "",
    by: { id: home.me.id, name: home.me.name },
    state: head.state ?? "sent",
  };
  return {
    notice: noticeOf(action, said, opened),
    screen: {
      ...screen,
      opened: { ...opened, head, decisions: [...opened.decisions, line] },
      selected: null,
    },
    reports: reports && {
      ...reports,
      reports: reports.reports.map((it) => (it.agency.id === opened.agency.id ? { ...it, head } : it)),
    },
  };
}

/** A report that was just opened. */
function withOpened(opened: OpenedReport, left: string, from: ReportScreen["from"]): Partial<State> {
  return { screen: { at: "report", opened, differences: null, selected: null, from }, left };
}

/** The open report with this changed. */
function onReport({ screen }: State, part: Partial<ReportScreen>): Partial<State> {
  return screen.at === "report" ? { screen: { ...screen, ...part } } : {};
}

const SILENT: Said = { reason: null, places: null };

/** The reviewer's part of the actions. */
export function createReviewActions(store: Store, client: Client, perform: Perform): ReviewActions {
  type Call = (period: string, agency: string, version: number, rev: number) => Promise<Answer<Head>>;
  function decide(action: Decided, call: Call, said: Said): Promise<boolean> {
    const opened = openedIn(store.get());
    if (opened === null) return Promise.resolve(false);
    const { period, agency, version, head } = opened;
    // An approval is taken from the version that counts, which need not be the one that is shown.
    const seen = action === "unapprove" ? (head.counted ?? version.version) : version.version;
    return perform(
      "decide",
      () => call(period.id, agency.id, seen, head.rev),
      (next) => afterDecision(store.get(), action, next, said),
    );
  }
  /** Opens a report; a place that it does not have is no trouble: the report is open all the same. */
  async function openAt({ agencyId, periodId, place }: ReportAt): Promise<Answer<OpenedReport>> {
    const answer = await client.openReport(periodId, agencyId);
    if (answer.ok && place !== null) await client.jumpInReport(place);
    return answer;
  }
  function list(periodId: string): Promise<unknown> {
    if (store.get().busy === null) store.patch({ periodId, pulled: null });
    return perform(
      "list",
      () => client.listReports(periodId),
      (reports) => ({ reports, screen: outside(store.get()) }),
    );
  }
  /** Others send and decide meanwhile: the list that stands is asked for anew without a word. */
  async function refresh(periodId: string): Promise<void> {
    const before = store.get().reports;
    const answer = await client.listReports(periodId);
    const { busy, reports } = store.get();
    if (answer.ok && busy === null && reports === before) store.patch({ reports: answer.value });
  }
  return {
    choose(part) {
      store.patch({ list: { ...store.get().list, ...part } });
    },
    openSelected: async () => {
      const { reports } = store.get();
      let at: ReportAt | null = null;
      await perform("select", client.reportAtSelection, (found) => {
        at = found;
        return {};
      });
      const found = at as ReportAt | null;
      if (found === null) return;
      await perform(
        "open",
        () => openAt(found),
        (opened) => ({
          ...withOpened(opened, found.agencyId, FIRST),
          periodId: found.periodId,
          // The list of another period is taken anew on the way back.
          reports: reports?.period.id === found.periodId ? reports : null,
        }),
      );
    },
    list,
    open: async (agencyId) => {
      const { periodId } = store.get();
      if (periodId === null) return;
      await perform(
        "open",
        () => client.openReport(periodId, agencyId),
        (opened) => withOpened(opened, agencyId, outside(store.get())),
      );
    },
    back() {
      const { busy, periodId, reports } = store.get();
      if (busy !== null) return;
      store.patch({ screen: outside(store.get()), notice: null, trouble: null, file: null });
      if (periodId === null) return;
      void (reports === null ? list(periodId) : refresh(periodId));
    },
    startReview: () => decide("start", client.startReview, SILENT),
    approve: (remark = "") => {
      const words = remark.trim();
      return decide("approve", (...ids) => client.approveReport(...ids, words), {
        reason: words === "" ? null : words,
        places: null,
      });
    },
    unapprove: (reason) =>
      decide("unapprove", (...ids) => client.unapproveReport(...ids, reason.trim()), {
        reason: reason.trim(),
        places: null,
      }),
    giveBack: (reason) =>
      decide("return", (...ids) => client.returnReport(...ids, reason.trim(), null), {
        reason: reason.trim(),
        places: null,
      }),
    giveBackRows: (places) => {
      const trimmed = places.map(({ place, reason }) => ({ place, reason: reason.trim() }));
      return decide("return", (...ids) => client.returnReport(...ids, "", trimmed), {
        reason: null,
        places: trimmed,
      });
    },
    select: () => perform("select", client.selectedPlace, (selected) => onReport(store.get(), { selected })),
    forgetSelected() {
      store.patch(onReport(store.get(), { selected: null }));
    },
    compare: async (against) => {
      const opened = openedIn(store.get());
      if (opened === null) return;
      const { agency, period, version } = opened;
      await perform(
        "compare",
        () => client.listDifferences(period.id, agency.id, version.version, against),
        (view) => onReport(store.get(), { differences: { against, view } }),
      );
    },
    showPulled: (tab) =>
      perform(
        "jump",
        () => client.showPulled(tab),
        () => ({}),
      ),
    pull: (periodId) => {
      if (store.get().busy === null) store.patch({ pulled: null });
      return perform(
        "pull",
        () => client.pullProvince(periodId),
        (pulled) => {
          const { reports } = store.get();
          return { pulled, reports: reports && { ...reports, hasPulled: true } };
        },
      );
    },
  };
}
