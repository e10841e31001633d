import type { ComponentChildren } from "preact";
import type { Place } from "../../../shared/report/place.ts";
import type { NamedPlace } from "../../contract/places.ts";

/** The name of a place: the row, the start of its words, the column. */
export function PlaceName({ of: { column, duty, title } }: { of: NamedPlace }) {
  return (
    <>
      <span class="finding-head">
        <span class="duty">{duty}</span>
        {column !== "" && <b>{column}</b>}
      </span>
      {title !== "" && <span class="duty-text">{title}</span>}
    </>
  );
}

interface Props<T extends NamedPlace> {
  items: readonly T[];
  onJump: (place: Place) => void;
  /** What stands below a place's name. */
  say: (item: T) => ComponentChildren;
  /** What may be done with a place, beside its button. */
  beside?: (item: T) => ComponentChildren;
}

/** Places of a report, each a button that leads to its cell. */
export function PlaceList<T extends NamedPlace>({ items, onJump, say, beside }: Props<T>) {
  return (
    <ul class="places">
      {items.map((item) => (
        <li key={`${item.place.table} ${item.place.row} ${item.place.column}`}>
          <button type="button" class="finding" onClick={() => onJump(item.place)}>
            <PlaceName of={item} />
            {say(item)}
          </button>
          {beside?.(item)}
        </li>
      ))}
    </ul>
  );
}
