// The reviewer's and the viewer's actions.
import type { Head } from "../../shared/report/report.ts";
import type { ReviewAction } from "../../shared/wire/api.ts";
import { PHRASES } from "../../shared/wording/sidebar.ts";
import type { Answer, OpenedReport } from "../contract.ts";
import type { Perform } from "./actions.ts";
import type { Client } from "./client.ts";
import type { State, Store } from "./store.ts";

export interface ReviewActions {
  list(periodId: string): Promise<unknown>;
  open(agencyId: string): Promise<unknown>;
  back(): void;
  startReview(): Promise<unknown>;
  approve(): Promise<unknown>;
  /** Whether the report was given back. */
  giveBack(reason: string): Promise<boolean>;
  pull(periodId: string): Promise<unknown>;
}

/** The opened report and its line in the list after a decision; the decision's time is left open: just now. */
function afterDecision(
  state: State,
  action: ReviewAction,
  head: Head,
  reason: string | null,
): Partial<State> {
  const { opened, reports, home } = state;
  if (opened === null || home === null) return {};
  const by = { id: home.me.id, name: home.me.name };
  const version = opened.version.version;
  const line = { action, version, reason, at: "", by, state: head.state ?? "sent" };
  const agency = opened.agency.name;
  const notice = {
    start: PHRASES.started,
    approve: PHRASES.approvedNow(version, agency),
    return: PHRASES.returnedNow(agency),
  }[action];
  return {
    notice,
    opened: { ...opened, head, decisions: [...opened.decisions, line] },
    reports: reports && {
      ...reports,
      reports: reports.reports.map((it) => (it.agency.id === opened.agency.id ? { ...it, head } : it)),
    },
  };
}

/** The reviewer's part of the actions. */
export function createReviewActions(store: Store, client: Client, perform: Perform): ReviewActions {
  type Call = (period: string, agency: string, version: number, rev: number) => Promise<Answer<Head>>;
  function decide(action: ReviewAction, call: Call, reason: string | null): Promise<boolean> {
    const opened: OpenedReport | null = store.get().opened;
    if (opened === null) return Promise.resolve(false);
    const { period, agency, version, head } = opened;
    return perform(
      "decide",
      () => call(period.id, agency.id, version.version, head.rev),
      (next) => afterDecision(store.get(), action, next, reason),
    );
  }
  return {
    list: (periodId) => {
      if (store.get().busy === null) store.patch({ periodId, pulled: null });
      return perform(
        "list",
        () => client.listReports(periodId),
        (reports) => ({ reports, opened: null }),
      );
    },
    open: async (agencyId) => {
      const { periodId } = store.get();
      if (periodId === null) return;
      await perform(
        "open",
        () => client.openReport(periodId, agencyId),
        (opened) => ({ opened, left: agencyId }),
      );
    },
    back() {
      if (store.get().busy === null) store.patch({ opened: null, notice: null, trouble: null });
    },
    startReview: () => decide("start", client.startReview, null),
    approve: () => decide("approve", client.approveReport, null),
    giveBack: (reason) =>
      decide("return", (...ids) => client.returnReport(...ids, reason.trim()), reason.trim()),
    pull: (periodId) => {
      if (store.get().busy === null) store.patch({ pulled: null });
      return perform(
        "pull",
        () => client.pullProvince(periodId),
        (pulled) => ({ pulled }),
      );
    },
  };
}
