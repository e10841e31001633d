import type { DecisionLine } from "../../../shared/wire/replies/report.ts";
import { showInstant } from "../../../shared/wording/instant.ts";
import { DECISIONS, LABELS, PHRASES, SENTENCES } from "../../../shared/wording/sidebar.ts";
import type { SentLine } from "../../contract/sheet.ts";

interface Entry {
  at: string;
  what: string;
  who: string;
  reason: string | null;
}

function whatOf({ paths, version }: DecisionLine): string {
  return [PHRASES.version(version), ...(paths === null ? [] : [PHRASES.places(paths.length)])].join(", ");
}

/** The general reason and those of single places, or null where none was given. */
function reasonsOf({ paths, reason }: DecisionLine): string | null {
  const all = [reason ?? "", ...(paths ?? []).map((path) => path.reason)].filter((words) => words !== "");
  return all.length === 0 ? null : all.join("\n");
}

/** Sends and decisions in the order of their times; what has no time yet was done just now. */
function entriesOf(versions: SentLine[], decisions: DecisionLine[]): Entry[] {
  const sends = versions.map((it) => ({
    at: it.sentAt,
    what: it.onBehalf ? PHRASES.enteredVersion(it.version) : PHRASES.sentVersion(it.version),
    who: it.sentBy.name,
    reason: it.letter ? PHRASES.letter(it.letter.number, it.letter.date) : null,
  }));
  const decided = decisions.map((it) => ({
    at: it.at,
    what: `${DECISIONS[it.action]} (${whatOf(it)})`,
    who: it.by.name,
    reason: reasonsOf(it),
  }));
  const rank = (entry: Entry) => (entry.at === "" ? "~" : entry.at);
  return [...sends, ...decided].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

interface Props {
  versions: SentLine[];
  decisions: DecisionLine[];
  /** Without it the title stands elsewhere already. */
  titled?: boolean;
}

/** Who did what and when with a report. */
export function History({ versions, decisions, titled = true }: Props) {
  return (
    <section>
      {titled && <h2>{LABELS.history}</h2>}
      <ol class="history">
        {entriesOf(versions, decisions).map((entry) => (
          <li key={`${entry.at} ${entry.what}`}>
            <b>{entry.what}</b>
            <span class="muted facts">
              <span>{entry.who}</span>
              <span>{entry.at === "" ? SENTENCES.justNow : showInstant(entry.at)}</span>
            </span>
            {entry.reason !== null && <blockquote>{entry.reason}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  );
}
