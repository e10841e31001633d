import { PHRASES, SHARES } from "../../../shared/wording/sidebar.ts";
import type { ProgressView } from "../../contract/check.ts";
import { percents, type Share, type Shares, wholeOf } from "../findings.ts";

const KEYS = Object.keys(SHARES) as Share[];

/** The shares as one bar; the legend says the same to readers. */
function Bar({ shares }: { shares: Shares }) {
  return (
    <div class="bar" aria-hidden="true">
      {KEYS.filter((share) => shares[share] > 0).map((share) => (
        <span key={share} class={`part ${share}`} style={{ flexGrow: shares[share] }} />
      ))}
    </div>
  );
}

function Key({ share }: { share: Share }) {
  return (
    <span class={`key ${share}`} aria-hidden="true">
      {SHARES[share].sign}
    </span>
  );
}

/** How far the sheet is filled: one bar, what says the same in sign, word and number, a line a table. */
export function ProgressBar({ progress }: { progress: ProgressView }) {
  const whole = wholeOf(progress);
  const complete = whole.done + whole.ongoing;
  return (
    <div class="progress">
      <p class="figure">
        {complete > 0 && <Key share="done" />}
        <span>{PHRASES.completeOf(complete, whole.asked)}</span>
      </p>
      <Bar shares={percents(whole)} />
      <ul class="legend">
        {KEYS.filter((share) => share !== "done" && whole[share] > 0).map((share) => (
          <li key={share}>
            <Key share={share} />
            <span>{SHARES[share].word}</span> <b>{whole[share]}</b>
          </li>
        ))}
      </ul>
      <ul class="tables">
        {progress.tables.map(({ asked, done, ongoing, table, title }) => (
          <li key={table}>
            <span>{title}</span> <b>{PHRASES.tableOf(done + ongoing, asked)}</b>
          </li>
        ))}
      </ul>
      {progress.later > 0 && <p class="muted small">{PHRASES.notAsked(progress.later)}</p>}
    </div>
  );
}
