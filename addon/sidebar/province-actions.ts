// The province's report: its files, the texts of Sở Tư pháp, and what is frozen of it.
import { PHRASES, SENTENCES } from "../../shared/wording/sidebar.ts";
import type { FileFormat } from "../contract/province.ts";
import type { Client } from "./client.ts";
import type { Perform } from "./perform.ts";
import { FIRST, PROVINCE, type Store } from "./store.ts";

export interface ProvinceActions {
  /** Shows the province's report of the chosen period, with what is frozen of it. */
  goProvince(): Promise<unknown>;
  leaveProvince(): void;
  downloadProvince(snapshot: number | null, format: FileFormat): Promise<unknown>;
  openOffice(): Promise<unknown>;
  saveOffice(): Promise<unknown>;
  /** Whether it was frozen. */
  freeze(): Promise<boolean>;
}

/** The part of the actions for the province's report. */
export function createProvinceActions(store: Store, client: Client, perform: Perform): ProvinceActions {
  const period = () => store.get().periodId ?? "";
  return {
    async goProvince() {
      if (store.get().busy !== null) return;
      store.patch({ screen: PROVINCE.fresh, pulled: null });
      await perform(
        "snapshots",
        () => client.listSnapshots(period()),
        (snapshots) => PROVINCE.with(store.get(), { snapshots }),
      );
    },
    leaveProvince() {
      if (store.get().busy === null) store.patch({ screen: FIRST, notice: null, trouble: null, file: null });
    },
    downloadProvince: (snapshot, format) =>
      perform(
        "file",
        () => client.downloadProvince(period(), snapshot, format),
        (file) => ({ file }),
      ),
    openOffice: () =>
      perform(
        "office",
        () => client.openOfficeTexts(period()),
        (office) => PROVINCE.with(store.get(), { office }),
      ),
    saveOffice: () =>
      perform(
        "save",
        () => client.saveOfficeTexts(period()),
        (office) => ({
          ...PROVINCE.with(store.get(), { office }),
          notice: office.inStep ? SENTENCES.officeSaved : null,
        }),
      ),
    freeze: () =>
      perform(
        "freeze",
        () => client.freezeSnapshot(period()),
        (snapshots) => ({
          ...PROVINCE.with(store.get(), { snapshots }),
          notice: PHRASES.frozen(snapshots.snapshots[snapshots.snapshots.length - 1]?.number ?? 0),
        }),
      ),
  };
}
