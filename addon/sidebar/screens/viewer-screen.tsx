import { LABELS, SENTENCES } from "../../../shared/wording/sidebar.ts";
import type { HomeView } from "../../contract.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { PeriodSelect } from "../components/period-select.tsx";
import { PulledBox } from "../components/pulled-box.tsx";
import { choosable } from "../periods.ts";
import type { State } from "../store.ts";

/** Who only reads: choose a period, pull the province view. */
export function ViewerScreen({ state, home, actions }: { state: State; home: HomeView; actions: Actions }) {
  const periods = choosable(home.periods, "viewer");
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
        </section>
      )}
      {pulled !== null && <PulledBox pulled={pulled} />}
    </>
  );
}
