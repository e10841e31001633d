// Freezing the province's report, and what the next snapshot would hold otherwise.
import type { Answer } from "../../contract/answer.ts";
import type { SnapshotsView } from "../../contract/province.ts";
import { failed, succeeded, worker } from "../worker-client.ts";
import { namedPeriod } from "./named-period.ts";
import { hasUnsavedTexts } from "./office-texts.ts";

/** What was frozen of a period, and what changed since. */
export function listSnapshots(periodId: string): Answer<SnapshotsView> {
  const period = namedPeriod(periodId);
  if (!period.ok) return period;
  const snapshots = worker.snapshots(periodId);
  if (!snapshots.ok) return snapshots;
  const changes = worker.snapshotChanges(periodId);
  if (!changes.ok) return changes;
  return succeeded({
    period: period.value,
    snapshots: snapshots.value.snapshots,
    changes: changes.value,
  });
}

/** Freezes what stands now under the next number. Problem: office_unsaved, since a snapshot is never changed. */
export function freezeSnapshot(periodId: string): Answer<SnapshotsView> {
  if (hasUnsavedTexts(periodId)) return failed("office_unsaved");
  const frozen = worker.freeze(periodId);
  return frozen.ok ? listSnapshots(periodId) : frozen;
}
