import {
  AFTER,
  all,
  type BrokenCase,
  inItem,
  item,
  late,
  QUARTER,
  type SilentCase,
  silent,
  told,
} from "../rule-changes.ts";

export const ASSESSMENT_BROKEN: readonly BrokenCase[] = [
  {
    says: "a required text of the assessment is missing",
    change: item("advantages", null),
    ...told("R-ASSESSMENT-MISSING", "error", inItem("advantages")),
  },
  {
    says: "nobody can be reached",
    change: item("contact_phone", ""),
    ...told("R-CONTACT-MISSING", "error", inItem("contact_phone")),
  },
  {
    says: "an assessment says nothing",
    change: item("direction", "x"),
    ...told("R-ASSESSMENT-FILLER", "warning", inItem("direction"), { text: "x" }),
  },
  {
    says: "shortcomings have no causes",
    change: item("shortcomings", "Tiến độ một số nhiệm vụ còn chậm"),
    ...told("R-CAUSES-MISSING", "warning", inItem("causes")),
  },
  {
    says: "there are no shortcomings, and a duty is overdue",
    change: late,
    ...told("R-SHORTCOMINGS-NONE", "warning", inItem("shortcomings"), { count: 1, rows: [QUARTER] }),
  },
  {
    says: "a telephone number is short",
    change: item("contact_phone", "3822 123"),
    ...told("R-PHONE-UNREADABLE", "warning", inItem("contact_phone"), { raw: "3822 123" }),
  },
  {
    says: "the letter's number has no sign",
    asOf: AFTER,
    change: all(item("letter_number", "125"), item("letter_date", "15/12/2021")),
    ...told("R-LETTER-NUMBER-UNREADABLE", "warning", inItem("letter_number"), { raw: "125", readings: [] }),
  },
  {
    says: "the letter's number is not spelled as it is printed",
    asOf: AFTER,
    change: all(item("letter_number", "Số: 125/bc-stc"), item("letter_date", "15/12/2021")),
    ...told("R-LETTER-NUMBER-SPELLING", "info", inItem("letter_number"), {
      found: "Số: 125/bc-stc",
      expected: "125/BC-STC",
    }),
  },
  {
    says: "the letter's date has no day",
    asOf: AFTER,
    change: all(item("letter_number", "125/BC-STC"), item("letter_date", "12/2021")),
    ...told("R-LETTER-DATE-UNREADABLE", "warning", inItem("letter_date"), {
      raw: "12/2021",
      why: "no_day",
      readings: [],
    }),
  },
  {
    says: "the letter is dated after today",
    asOf: AFTER,
    change: all(item("letter_number", "125/BC-STC"), item("letter_date", "17/12/2021")),
    ...told("R-LETTER-DATE-FUTURE", "warning", inItem("letter_date"), { date: "2021-12-17", asOf: AFTER }),
  },
  {
    says: "the letter is dated on the cut-off",
    asOf: AFTER,
    change: all(item("letter_number", "125/BC-STC"), item("letter_date", "14/12/2021")),
    ...told("R-LETTER-DATE-EARLY", "info", inItem("letter_date"), {
      date: "2021-12-14",
      cutOff: "2021-12-14",
    }),
  },
  {
    says: "the letter has a number and no date",
    change: item("letter_number", "125/BC-STC"),
    ...told("R-LETTER-HALF", "info", inItem("letter_date")),
  },
  {
    says: "the signer has no name",
    change: item("signer_name", null),
    ...told("R-SIGNER-HALF", "info", inItem("signer_name")),
  },
  {
    says: "the authority to sign is not written as it should be",
    change: item("signer_authority", "Ký thay Giám đốc"),
    ...told("R-SIGNER-AUTHORITY", "info", inItem("signer_authority"), { text: "Ký thay Giám đốc" }),
  },
];

export const ASSESSMENT_SILENT: readonly SilentCase[] = [
  silent("R-ASSESSMENT-MISSING", "a text that is not required is blank", item("proposals", null)),
  silent("R-CONTACT-MISSING", "somebody can be reached", item("contact_name", "Nguyễn Văn A (minh họa)")),
  silent("R-ASSESSMENT-FILLER", "there are no shortcomings", item("shortcomings", "không")),
  silent(
    "R-CAUSES-MISSING",
    "shortcomings have causes",
    all(item("shortcomings", "Còn chậm"), item("causes", "Thiếu người")),
  ),
  silent("R-SHORTCOMINGS-NONE", "nothing is overdue", item("shortcomings", "Không có.")),
  silent(
    "R-PHONE-UNREADABLE",
    "two numbers are given",
    item("contact_phone", "(0275) 3822.123 - 0912 345 678"),
  ),
  silent(
    "R-LETTER-NUMBER-UNREADABLE",
    "number and date are good",
    all(item("letter_number", "125/BC-STC"), item("letter_date", "15/12/2021")),
    { asOf: AFTER },
  ),
  silent(
    "R-LETTER-NUMBER-SPELLING",
    "the number is as it is printed",
    all(item("letter_number", "125/BC-STC"), item("letter_date", "15/12/2021")),
    { asOf: AFTER },
  ),
  silent(
    "R-LETTER-DATE-UNREADABLE",
    "the date is one that the spreadsheet made",
    all(item("letter_number", "125/BC-STC"), item("letter_date", { date: "2021-12-15" })),
    { asOf: AFTER },
  ),
  silent(
    "R-LETTER-DATE-FUTURE",
    "the letter is of today",
    all(item("letter_number", "125/BC-STC"), item("letter_date", "16/12/2021")),
    { asOf: AFTER },
  ),
  silent(
    "R-LETTER-DATE-EARLY",
    "the letter is of the day after the cut-off",
    all(item("letter_number", "125/BC-STC"), item("letter_date", "15/12/2021")),
    { asOf: AFTER },
  ),
  silent("R-LETTER-HALF", "there is no letter yet", item("letter_number", " ")),
  silent(
    "R-SIGNER-HALF",
    "nobody is to sign yet",
    all(item("signer_authority", null), item("signer_title", null), item("signer_name", null)),
  ),
  silent("R-SIGNER-AUTHORITY", "the head signs", item("signer_authority", null)),
];
