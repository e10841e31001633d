import { groupBy } from "../group-by.ts";
import type { Obligation } from "../register/obligation.ts";
import { partsOfRowKey } from "../register/row-key.ts";
import type { SentText } from "../report/digest.ts";
import type { TextKind, TextLine } from "./view.ts";

/** Every kind of text, in the order in which lists and reports tell them. */
export const TEXT_KINDS: readonly TextKind[] = [
  "work",
  "result",
  "difficulty",
  "proposal",
  "advantages",
  "shortcomings",
  "causes",
  "direction",
  "proposals",
];

/** The texts of an agency's counted version. */
interface AgencyTexts {
  agency: string;
  version: number;
  texts: readonly SentText[];
}

interface Input {
  /** Of all agencies. */
  obligations: readonly Obligation[];
  /** Whose texts are told, in protocol order; texts of others are left out. */
  agencies: readonly { id: string }[];
  texts: readonly AgencyTexts[];
}

function kindOf({ table, key, column }: SentText): TextKind | null {
  if (table === "assessment") return TEXT_KINDS.find((kind) => kind === key) ?? null;
  if (column === "text") return null;
  return column === "duty" ? "work" : column;
}

/** The places of an agency's rows in plan order; rows that it no longer owes and its own follow as they came. */
function placesOf(owed: readonly Obligation[]): Map<string, number> {
  return new Map(owed.map(({ key }, place) => [key, place]));
}

/** A duty's row that is owed no longer still bears the duty's id, and the body it answered for. */
function partsOfKey(key: string, duties: ReadonlySet<string>): Pick<TextLine, "duty" | "answersFor"> {
  const parts = partsOfRowKey(key);
  return duties.has(parts.duty) ? parts : { duty: null, answersFor: null };
}

const agencyOf = ({ agency }: { agency: string }) => agency;

/**
 * What agencies wrote in their counted versions, as typed: by kind, then protocol order of the agencies, then plan
 * order of the rows. Pure; a text that is of no kind that the province tells on is left out.
 */
export function textLines({ obligations, agencies, texts }: Input): TextLine[] {
  const duties = new Set(obligations.map(({ duty }) => duty));
  const owedBy = groupBy(obligations, agencyOf);
  const byAgency = groupBy(texts, agencyOf);
  const lines = agencies.flatMap(({ id: agency }) => {
    const places = placesOf(owedBy.get(agency) ?? []);
    const place = ({ key }: { key: string }) => places.get(key) ?? places.size;
    return (byAgency.get(agency) ?? [])
      .flatMap(({ version, texts: sent }) => sent.map((text) => ({ ...text, version })))
      .sort((a, b) => place(a) - place(b))
      .flatMap((sent): TextLine[] => {
        const kind = kindOf(sent);
        if (kind === null) return [];
        const { key, version, text, table } = sent;
        const of = table === "duties" ? partsOfKey(key, duties) : { duty: null, answersFor: null };
        return [{ kind, agency, ...of, key, version, text }];
      });
  });
  return TEXT_KINDS.flatMap((kind) => lines.filter((line) => line.kind === kind));
}
