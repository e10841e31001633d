import { LABELS, PHRASES, SENTENCES } from "../../../shared/wording/sidebar.ts";
import type { ReturnedView } from "../../contract/places.ts";
import type { Actions } from "../actions.ts";
import { PlaceList } from "../components/place-list.tsx";

interface Props {
  returned: ReturnedView;
  /** Until when it is to be sent again. */
  until: string;
  actions: Actions;
}

/** What Sở Tư pháp returned and why: the whole report, or row by row with a way to each place. */
export function ReturnedBox({ returned, until, actions }: Props) {
  const { at, items, reason, version } = returned;
  return (
    <section class="box tone-bad">
      <h2 class="box-title">{LABELS.returnedBecause}</h2>
      {at !== "" && <p class="muted small">{PHRASES.returnedAt(at, version)}</p>}
      {reason !== "" && <p class="reason">{reason}</p>}
      <p>{until}</p>
      {items !== null && (
        <>
          <p>{SENTENCES.onlyReturned}</p>
          <PlaceList
            items={items}
            onJump={actions.jump}
            say={(item) => <span class="reason">{item.reason}</span>}
          />
        </>
      )}
    </section>
  );
}
