import * as v from "valibot";
import { withLostZero } from "../../../../shared/phone.ts";
import { emailText, nameText, newPhoneText } from "../../../../shared/wire/requests/admin.ts";
import { IMPORT_WORDS } from "../../../../shared/wording/admin.ts";
import { isDamaged } from "./damaged.ts";

type Key = "name" | "email" | "phone";
type Doubt = { code: string; message: string };

/** A person as a line of a file gives it. */
export interface PersonInFile {
  name: string;
  email: string;
  phone: string | null;
}

interface PersonLine {
  line: number;
  cells: Partial<Record<Key, string>>;
  /** Whether an account in use has the e-mail. */
  isTaken: (email: string) => boolean;
}

const malformed = (code: "email_malformed" | "phone_malformed" | "text_unstorable"): Doubt => ({
  code,
  message: IMPORT_WORDS[code],
});

function phoneDoubt(cell: string): Doubt {
  const meant = withLostZero(cell);
  if (meant === null) return malformed("phone_malformed");
  return { code: "phone_without_zero", message: IMPORT_WORDS.phone_without_zero(meant) };
}

interface PersonReader {
  nameAndEmail(of: PersonLine): Pick<PersonInFile, "name" | "email">;
  phone(of: Omit<PersonLine, "isTaken">): string | null;
}

/** Reads the people of one file, each e-mail once, and tells what is wrong with their cells. */
export function personReader(
  tell: (line: number, key: Key, code: string, message: string) => void,
): PersonReader {
  const lineOf = new Map<string, number>();
  /** A cell that has to fit a schema; a blank one has its own words. */
  const read = (
    { line, cells }: Omit<PersonLine, "isTaken">,
    key: Key,
    schema: v.GenericSchema<unknown, string>,
    doubt: Doubt,
  ): string => {
    const cell = cells[key] ?? "";
    const fit = v.safeParse(schema, cell);
    if (fit.success) return fit.output;
    if (cell === "") tell(line, key, "value_missing", IMPORT_WORDS.value_missing);
    else tell(line, key, doubt.code, doubt.message);
    return cell;
  };
  return {
    nameAndEmail(of) {
      const { line } = of;
      const name = read(of, "name", nameText, malformed("text_unstorable"));
      if (isDamaged(name)) tell(line, "name", "name_damaged", IMPORT_WORDS.name_damaged);
      const email = read(of, "email", emailText, malformed("email_malformed"));
      const earlier = email === "" ? undefined : lineOf.get(email);
      if (earlier !== undefined) tell(line, "email", "email_doubled", IMPORT_WORDS.email_doubled(earlier));
      else lineOf.set(email, line);
      if (of.isTaken(email)) tell(line, "email", "email_taken", IMPORT_WORDS.email_taken);
      return { name, email };
    },
    phone(of) {
      const cell = of.cells.phone ?? "";
      return cell === "" ? null : read(of, "phone", newPhoneText, phoneDoubt(cell));
    },
  };
}
