import { NEWS_WORDS } from "../../../shared/wording/news.ts";
import type { NewsView } from "../../contract/news.ts";
import type { SheetView } from "../../contract/sheet.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { newsLines } from "./news-lines.ts";

interface Props {
  news: NewsView;
  sheet: SheetView;
  /** The person's id: what they did themselves is no news. */
  me: string;
  busy: boolean;
  actions: Pick<Actions, "goToRow" | "readNews">;
}

/** What is new since the sheet was opened last, in one place, until it is read. */
export function NewsPanel({ news, sheet, me, busy, actions }: Props) {
  const lines = newsLines(sheet, news.after, me);
  return (
    <section class="box tone-waiting news-panel">
      <h2 class="box-title">{NEWS_WORDS.heading(news.since)}</h2>
      <ul>
        {lines.map(({ at, reason, returned, words }) => (
          <li key={at + words}>
            <b>{words}</b> <span class="muted small">{at}</span>
            {/* What came back stands below with its reasons and places. */}
            {reason !== "" && !returned && <p class="reason">{reason}</p>}
          </li>
        ))}
        {news.added.length > 0 && <li>{NEWS_WORDS.added(news.added)}</li>}
        {news.removed.length > 0 && <li>{NEWS_WORDS.removed(news.removed)}</li>}
        {news.rows.length > 0 && (
          <li>
            {NEWS_WORDS.rows}
            <ul class="news-rows">
              {news.rows.map(({ columns, name, place }) => (
                <li key={`${place.table} ${place.row}`}>
                  <button type="button" class="finding" onClick={() => actions.goToRow(place)}>
                    <span class="duty">{name}</span> <span>{columns.join(", ")}</span>
                  </button>
                </li>
              ))}
            </ul>
            {news.more > 0 && <span class="muted">{NEWS_WORDS.more(news.more)}</span>}
          </li>
        )}
      </ul>
      <Button off={busy} onPress={actions.readNews}>
        {NEWS_WORDS.read}
      </Button>
    </section>
  );
}
