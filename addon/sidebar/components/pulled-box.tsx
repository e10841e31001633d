import { LABELS, PHRASES } from "../../../shared/wording/sidebar.ts";
import type { PulledView } from "../../contract/province.ts";
import { Heading } from "./heading.tsx";

/** What was pulled: the reporting figures and the tabs written, each a button that leads there. */
export function PulledBox({ pulled, onShow }: { pulled: PulledView; onShow: (tab: string) => void }) {
  const figures = [
    [LABELS.expected, pulled.expected],
    [LABELS.received, pulled.received],
    [LABELS.approved, pulled.approved],
    [LABELS.onTime, pulled.onTime],
  ] as const;
  return (
    <section class="box tone-good">
      <Heading level={2}>
        <span class="sign" aria-hidden="true">
          ✓
        </span>
        {PHRASES.pulled(pulled.period.name)}
      </Heading>
      <dl class="pairs">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {pulled.aside.map((tab) => (
        <p key={tab}>{PHRASES.pulledAside(tab)}</p>
      ))}
      <p>{LABELS.tabs}:</p>
      <ul class="tabs">
        {pulled.tabs.map((tab) => (
          <li key={tab}>
            <button type="button" class="link" onClick={() => onShow(tab)}>
              {tab}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
