import { FIRST_STEPS } from "../../../shared/wording/filling.ts";
import { LABELS, PHRASES, SENTENCES } from "../../../shared/wording/sidebar.ts";
import type { HomeView } from "../../contract/sheet.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { PeriodSelect } from "../components/period-select.tsx";
import { ownPeriods } from "../periods.ts";
import type { State } from "../store.ts";

/** A reporter whose spreadsheet has no sheet yet: who am I, which period, make the sheet. */
export function StartScreen({ state, home, actions }: { state: State; home: HomeView; actions: Actions }) {
  const { agency, name } = home.me;
  const periods = ownPeriods(home);
  const busy = state.busy !== null;
  const chosen = periods.find(({ id }) => id === state.periodId) ?? periods[0];
  return (
    <>
      <header>
        <h1>{agency?.name ?? name}</h1>
        {agency !== null && <p class="muted">{PHRASES.user(name)}</p>}
      </header>
      {agency === null && <p>{SENTENCES.noAgency}</p>}
      {agency !== null && periods.length === 0 && <p>{SENTENCES.noOpenPeriod}</p>}
      {agency !== null && chosen !== undefined && (
        <section>
          {/* Where there is nothing to choose, nothing is asked. */}
          {periods.length > 1 && (
            <PeriodSelect
              periods={periods}
              plans={home.plans}
              {...(home.sheets.length === 0 ? {} : { made: home.sheets })}
              chosen={state.periodId}
              busy={busy}
              onChoose={actions.choosePeriod}
            />
          )}
          <p>
            {home.sheets.length === 0
              ? FIRST_STEPS.make(chosen.name, chosen.agencyDue)
              : SENTENCES.anotherForm}
          </p>
          <Button kind="primary" off={busy} onPress={() => actions.build(chosen.id)}>
            {LABELS.build}
          </Button>
        </section>
      )}
    </>
  );
}
