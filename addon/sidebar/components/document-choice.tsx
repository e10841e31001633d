import { LABELS } from "../../../shared/wording/sidebar.ts";
import { Button } from "./button.tsx";

interface Props {
  /** The documents that rows of the report cite, as typed. */
  documents: readonly string[];
  busy: boolean;
  onPick: (document: string) => void;
}

/** Documents that other rows cite, to be chosen instead of typed again; nothing where there is none. */
export function DocumentChoice({ documents, busy, onPick }: Props) {
  if (documents.length === 0) return null;
  return (
    <details class="choose">
      <summary>{LABELS.chooseDocument}</summary>
      <ul>
        {documents.map((document) => (
          <li key={document}>
            <Button kind="quiet" off={busy} onPress={() => onPick(document)}>
              {document}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
