import type { Place } from "../../../shared/report/place.ts";
import { exemptedWords } from "../../../shared/wording/sheet.ts";
import { LABELS, PHRASES } from "../../../shared/wording/sidebar.ts";
import { SEVERITIES } from "../../../shared/wording/status.ts";
import type { CheckView, FindingGroup, FindingItem } from "../../contract/check.ts";
import { bySection } from "../findings.ts";
import type { AppliedMend } from "../store.ts";
import { Button } from "./button.tsx";
import { Change } from "./change.tsx";
import { Chip } from "./chip.tsx";
import { DocumentChoice } from "./document-choice.tsx";
import { Fold } from "./fold.tsx";

interface Props {
  groups: FindingGroup[];
  /** Without it the findings are only read. */
  onJump?: (place: Place) => void;
  /** Without it mends are not offered. */
  onMend?: (applied: AppliedMend) => void;
  busy?: boolean;
  /** Documents that rows cite, to be chosen where one is missing. */
  documents?: CheckView["documents"];
}

function Words({ item }: { item: FindingItem }) {
  return (
    <>
      <span class="finding-head">
        <Chip label={SEVERITIES[item.severity]} />
        {item.column !== "" && <b>{item.column}</b>}
      </span>
      <span class="message">{item.message}</span>
      {item.exempted !== null ? (
        <span class="hint">{exemptedWords(item.exempted)}</span>
      ) : (
        item.hint !== "" && <span class="hint">{item.hint}</span>
      )}
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

/** The prepared edit of a finding: seen before it is done, and done by one click. */
function Offer({
  item,
  row,
  onMend,
  busy = false,
}: { item: FindingItem; row: string } & Omit<Props, "groups">) {
  const { column, mend } = item;
  if (mend === null || onMend === undefined) return null;
  return (
    <div class="offer">
      <Change mend={mend} />
      <Button off={busy} onPress={() => onMend({ mend, row, column })}>
        {LABELS.mend}
      </Button>
    </div>
  );
}

/** A document that another row cites, written where one is missing. */
function Documents({
  item: { column, place, rule },
  row,
  documents,
  onMend,
  busy = false,
}: { item: FindingItem; row: string } & Omit<Props, "groups">) {
  const { row: key = "" } = place;
  if (rule !== "R-EVIDENCE-MISSING" || !documents?.owing.includes(key) || onMend === undefined) return null;
  const write = (after: string) =>
    onMend({ mend: { table: "duties", key, column: "evidence", before: null, after }, row, column });
  return <DocumentChoice documents={documents.cited} busy={busy} onPick={write} />;
}

function Group({ group, onJump, ...offer }: { group: FindingGroup } & Omit<Props, "groups">) {
  return (
    <li class="group">
      <h4 aria-level={group.section === "" ? 3 : 4}>
        <span class="duty">
          {group.row === null && group.section === "" ? LABELS.wholeReport : group.duty}
        </span>
        {group.title !== "" && <span class="duty-text">{group.title}</span>}
      </h4>
      <ul>
        {group.items.map((item) => (
          <li key={`${item.rule} ${item.place.column} ${item.place.item} ${item.message}`}>
            <Item item={item} onJump={onJump} />
            <Offer item={item} row={group.duty} {...offer} />
            <Documents item={item} row={group.duty} {...offer} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** A list that is longer begins folded, so that its sections can be surveyed. */
const LONG = 40;

function Rows({ groups, ...rest }: Props) {
  return (
    <ul>
      {groups.map((group) => (
        <Group key={`${group.table} ${group.row}`} group={group} {...rest} />
      ))}
    </ul>
  );
}

/** Findings by section and row, errors first; each a button that leads to its cell. */
export function FindingList({ groups, ...rest }: Props) {
  const sections = bySection(groups);
  const isLong = sections.reduce((sum, { count }) => sum + count, 0) > LONG;
  const first = sections.find(({ title }) => title !== "");
  return (
    <div class="findings folds">
      {sections.map((section) =>
        section.title === "" ? (
          <Rows key="" groups={section.groups} {...rest} />
        ) : (
          <Fold
            key={section.title}
            title={section.title}
            count={PHRASES.findings(section.count)}
            unfolded={!isLong || section === first}
          >
            <Rows groups={section.groups} {...rest} />
          </Fold>
        ),
      )}
    </div>
  );
}
