// The people in a file of agencies: a line may invite somebody to report for its body.
import type { AGENCY_HEADS } from "../../../../shared/wording/admin.ts";
import { type PersonInFile, personReader } from "./read-person.ts";
import type { Line } from "./read-table.ts";

type Key = keyof typeof AGENCY_HEADS;

const PERSON: Key[] = ["person", "email", "phone"];

/** Somebody whom a file invites to report for a body of it. */
export interface ReporterInFile extends PersonInFile {
  agency: string;
}

/** Whether a line says anything of a person. */
export function hasPerson({ cells }: Line<Key>): boolean {
  return PERSON.some((key) => (cells[key] ?? "") !== "");
}

/** What a further line says of its body otherwise than the first; undefined where nothing. */
export function differsFrom(first: Line<Key>, { cells }: Line<Key>): Key | undefined {
  const keys = (Object.keys(cells) as Key[]).filter((key) => key !== "id" && !PERSON.includes(key));
  return keys.find((key) => cells[key] !== "" && cells[key] !== first.cells[key]);
}

/**
 * The people whom the lines of a file invite, without those who report for the body already. `reporters` holds the
 * e-mails of accounts in use, with the agency for which they report.
 */
export function readReporters(
  lines: readonly Line<Key>[],
  reporters: ReadonlyMap<string, string | null>,
  tell: (line: number, key: Key, code: string, message: string) => void,
): ReporterInFile[] {
  const reader = personReader((line, key, code, message) =>
    tell(line, key === "name" ? "person" : key, code, message),
  );
  return lines.filter(hasPerson).flatMap(({ line, cells }) => {
    const agency = cells.id ?? "";
    const of = {
      line,
      cells: { name: cells.person ?? "", email: cells.email ?? "", phone: cells.phone ?? "" },
      isTaken: (email: string) => reporters.has(email) && reporters.get(email) !== agency,
    };
    const person = { ...reader.nameAndEmail(of), phone: reader.phone(of) };
    return reporters.get(person.email) === agency ? [] : [{ ...person, agency }];
  });
}
