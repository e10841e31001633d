import { LABELS, SENTENCES } from "../../../shared/wording/sidebar.ts";
import type { HomeView } from "../../contract/sheet.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { PeriodSelect } from "../components/period-select.tsx";
import { PulledBox } from "../components/pulled-box.tsx";
import { choosable } from "../periods.ts";
import type { AtProvince } from "../store.ts";
import { Files, Snapshots } from "./province-screen.tsx";

/** Who only reads: choose a period, pull the province view. */
export function ViewerScreen({
  state,
  home,
  actions,
}: {
  state: AtProvince;
  home: HomeView;
  actions: Actions;
}) {
  const periods = choosable(home.periods, ["viewer"]);
  const { periodId, pulled } = state;
  const busy = state.busy !== null;
  return (
    <>
      <header>
        <h1>{home.me.agency?.name ?? home.me.name}</h1>
        <p class="muted">{periods.length === 0 ? SENTENCES.noPeriod : SENTENCES.viewer}</p>
      </header>
      {periodId !== null && (
        <section>
          <PeriodSelect periods={periods} chosen={periodId} busy={busy} onChoose={actions.choosePeriod} />
          <Button kind="primary" off={busy} onPress={() => actions.pull(periodId)}>
            {LABELS.pull}
          </Button>
          <Files snapshot={null} state={state} actions={actions} />
          {state.snapshots === null && (
            <Button kind="quiet" off={busy} onPress={actions.goProvince}>
              {LABELS.snapshots}
            </Button>
          )}
        </section>
      )}
      <Snapshots state={state} actions={actions} mayFreeze={false} />
      {pulled !== null && <PulledBox pulled={pulled} onShow={actions.showPulled} />}
    </>
  );
}
