import type { Period } from "../../../shared/register/register.ts";
import { LABELS, PHRASES } from "../../../shared/wording/sidebar.ts";

interface Props {
  periods: Period[];
  chosen: string | null;
  busy: boolean;
  onChoose: (periodId: string) => void;
}

/** The choice of a period, with its label. */
export function PeriodSelect({ periods, chosen, busy, onChoose }: Props) {
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
            {period.state === "closed" ? PHRASES.closedPeriod(period.name) : period.name}
          </option>
        ))}
      </select>
    </div>
  );
}
