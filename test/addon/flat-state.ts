// The sidebar's state with what its screen holds beside it, so that a test names a field and not its place.
import {
  EMPTY,
  FIRST,
  PROVINCE,
  REMINDERS,
  type ReportScreen,
  type Screen,
  SHEET,
  type State,
  type Store,
} from "../../addon/sidebar/store.ts";

const REPORT = { at: "report", opened: null, differences: null, selected: null, from: FIRST } as const;
const ALL = { ...SHEET.fresh, ...PROVINCE.fresh, ...REMINDERS.fresh, ...REPORT };

type Of<S> = Omit<S, "at">;
type Fields = Of<typeof SHEET.fresh> & Of<typeof PROVINCE.fresh> & Of<typeof REMINDERS.fresh>;
type Report = Of<ReportScreen>;
export type Flat = State & Fields & { [K in keyof Report]: Report[K] | null };

/** A store's state; what another screen holds is as it begins. */
export function flat({ get }: Pick<Store, "get">): Flat {
  const state = get();
  return { ...ALL, ...state, ...state.screen };
}

/** The state in which these fields stand: the person is where they belong. */
export function stateOf(given: Partial<Flat>): State {
  const [frame, fields] = [true, false].map((own) =>
    Object.fromEntries(Object.entries(given).filter(([name]) => name in EMPTY === own)),
  );
  const names = Object.keys(fields ?? {});
  const fresh = [SHEET.fresh, PROVINCE.fresh, REMINDERS.fresh, REPORT].find((screen) =>
    names.some((name) => name in screen),
  );
  return { ...EMPTY, ...(fresh && { screen: { ...fresh, ...fields } as Screen }), ...frame };
}
