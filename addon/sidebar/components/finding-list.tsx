import type { Place } from "../../../shared/report/finding.ts";
import { LABELS } from "../../../shared/wording/sidebar.ts";
import { SEVERITIES } from "../../../shared/wording/status.ts";
import type { FindingGroup, FindingItem } from "../../contract.ts";
import { arrange, bySection } from "../findings.ts";
import { Chip } from "./chip.tsx";

interface Props {
  groups: FindingGroup[];
  /** Without it the findings are only read. */
  onJump?: (place: Place) => void;
}

function Words({ item }: { item: FindingItem }) {
  return (
    <>
      <span class="finding-head">
        <Chip label={SEVERITIES[item.severity]} />
        {item.column !== "" && <b>{item.column}</b>}
      </span>
      <span class="message">{item.message}</span>
      {item.hint !== "" && <span class="hint">{item.hint}</span>}
    </>
  );
}

function Item({ item, onJump }: { item: FindingItem; onJump: Props["onJump"] }) {
  if (onJump === undefined) return <div class="finding">{<Words item={item} />}</div>;
  return (
    <button type="button" class="finding" onClick={() => onJump(item.place)}>
      <Words item={item} />
    </button>
  );
}

function Group({ group, onJump }: { group: FindingGroup; onJump: Props["onJump"] }) {
  return (
    <li class="group">
      <h4>
        <span class="duty">{group.row === null ? LABELS.wholeReport : group.duty}</span>
        {group.title !== "" && <span class="duty-text">{group.title}</span>}
      </h4>
      <ul>
        {group.items.map((item) => (
          <li key={`${item.rule} ${item.place.column} ${item.place.item} ${item.message}`}>
            <Item item={item} onJump={onJump} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Findings by section and row, errors first; each a button that leads to its cell. */
export function FindingList({ groups, onJump }: Props) {
  return (
    <div class="findings">
      {bySection(arrange(groups)).map((run) => (
        <section key={`${run.section} ${run.groups[0]?.row}`}>
          {run.section !== "" && <h3>{run.section}</h3>}
          <ul>
            {run.groups.map((group) => (
              <Group key={group.row ?? ""} group={group} onJump={onJump} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
