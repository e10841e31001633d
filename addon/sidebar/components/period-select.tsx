import type { Period } from "../../../shared/register/register.ts";
import { LABELS, PHRASES } from "../../../shared/wording/sidebar.ts";

interface Props {
  periods: Period[];
  /** The plans of the periods where there are several. */
  plans?: { id: string; title: string }[];
  /** Periods that have a sheet in this file; where given, the others are marked. */
  made?: readonly string[];
  chosen: string | null;
  busy: boolean;
  onChoose: (periodId: string) => void;
}

function nameOf({ id, name, planId, state }: Period, { made, plans = [] }: Props): string {
  const plan = plans.find((one) => one.id === planId);
  const named = plan ? PHRASES.periodOfPlan(name, plan.title) : name;
  if (state === "closed") return PHRASES.closedPeriod(named);
  return made && !made.includes(id) ? PHRASES.periodNotMade(named) : named;
}

/** The choice of a period, with its label. */
export function PeriodSelect(props: Props) {
  const { periods, chosen, busy, onChoose } = props;
  return (
    <div class="field">
      <label for="period">{LABELS.period}</label>
      <select
        id="period"
        disabled={busy}
        value={chosen ?? ""}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {periods.map((period) => (
          <option key={period.id} value={period.id}>
            {nameOf(period, props)}
          </option>
        ))}
      </select>
    </div>
  );
}
