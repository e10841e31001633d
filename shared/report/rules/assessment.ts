// The general assessment: what is required, how it can be reached, and the agency's own letter.

import { plainTyping } from "../../text.ts";
import type { AssessmentKey } from "../form.ts";
import { certain } from "../reading/read-cell.ts";
import { readDay } from "../reading/read-day.ts";
import { readDocumentNumber } from "../reading/read-document.ts";
import type { ReadAssessment, ReadReport } from "../reading/read-report.ts";
import { isFiller, lateRows, saysNone } from "./answers.ts";
import {
  assessmentAcrossRule,
  assessmentRule,
  betweenRule,
  hitIf,
  NO_HITS,
  type Rule,
  type RuleHead,
  unclear,
} from "./rule.ts";
import { TEXT_CAUSES } from "./text.ts";

const CONTACT: readonly string[] = ["contact_name", "contact_phone"];
/** A telephone number of Vietnam: 0 or +84 and eight to ten digits, in groups as people like them. */
const PHONE = /(?:\+\s?84|(?<!\d)84|(?<!\d)0)(?:[\s.()-]*\d){8,10}(?!\d)/;
const AUTHORITY = /^(?:TM|KT|TL|TUQ|Q)\s*\./u;
const UNFIT = { kind: "blank" } as const;

function itemOf({ assessment }: ReadReport, key: AssessmentKey): ReadAssessment | undefined {
  return assessment.find((row) => row.key === key && row.count === 1);
}

function textOf(read: ReadReport, key: AssessmentKey): string | null {
  return certain(itemOf(read, key)?.text ?? UNFIT);
}

/** The day that an item holds, or how it cannot be read; blank for items that hold none. */
function dayOfItem({ item, raw }: ReadAssessment, locale: string) {
  return item.kind === "day" ? readDay(raw.text, locale) : UNFIT;
}

/** Holds named items against others. */
function itemRule<Id extends string>(
  head: RuleHead<Id>,
  keys: readonly string[],
  look: Parameters<typeof assessmentAcrossRule>[1],
): Rule<Id> {
  return assessmentAcrossRule(head, (item, context, read) =>
    keys.includes(item.key) ? look(item, context, read) : NO_HITS,
  );
}

export const ASSESSMENT_RULES = [
  assessmentRule(
    { id: "R-ASSESSMENT-MISSING", severity: "error", category: "completeness" },
    ({ item, text }) => hitIf(item.required && text.kind === "blank" && !CONTACT.includes(item.key)),
  ),
  assessmentRule({ id: "R-CONTACT-MISSING", severity: "error", category: "completeness" }, ({ item, text }) =>
    hitIf(item.required && text.kind === "blank" && CONTACT.includes(item.key)),
  ),
  assessmentRule(
    { id: "R-ASSESSMENT-FILLER", severity: "warning", category: "accuracy" },
    ({ item, text }) => {
      const typed = certain(text);
      const told = item.kind === "text" && item.required && typed !== null && isFiller(typed);
      return told && !(item.key === "shortcomings" && saysNone(typed))
        ? [{ details: { text: typed } }]
        : NO_HITS;
    },
  ),
  itemRule(
    { id: "R-CAUSES-MISSING", severity: "warning", category: "completeness" },
    ["causes"],
    (item, _, read) => {
      const shortcomings = textOf(read, "shortcomings");
      return hitIf(item.text.kind === "blank" && shortcomings !== null && !saysNone(shortcomings));
    },
  ),
  itemRule(
    { id: "R-SHORTCOMINGS-NONE", severity: "warning", category: "consistency" },
    ["shortcomings"],
    ({ text }, { form, asOf }, { rows }) => {
      const typed = certain(text);
      if (typed === null || !saysNone(typed)) return NO_HITS;
      // A late duty without a difficulty is told as such: what is short of it hangs on that.
      const late = lateRows(rows, asOf, form.period.to).filter(({ difficulty }) => {
        const stated = certain(difficulty);
        return stated !== null && !saysNone(stated);
      });
      return late.length > 0
        ? [{ details: { count: late.length, rows: late.map(({ duty }) => duty.duty) } }]
        : NO_HITS;
    },
  ),
  assessmentRule(
    { id: "R-PHONE-UNREADABLE", severity: "warning", category: "accuracy" },
    ({ item, text }) => {
      const typed = certain(text);
      return item.kind === "phone" && typed !== null && !PHONE.test(plainTyping(typed))
        ? [{ details: { raw: typed } }]
        : NO_HITS;
    },
  ),
  assessmentRule(
    { id: "R-LETTER-NUMBER-UNREADABLE", severity: "warning", category: "accuracy" },
    ({ item, text }) => {
      const typed = item.kind === "document" ? certain(text) : null;
      const fault = typed === null ? null : unclear(readDocumentNumber(typed));
      if (fault === null) return NO_HITS;
      return [{ details: { raw: fault.raw, readings: fault.readings.map(({ canonical }) => canonical) } }];
    },
  ),
  assessmentRule(
    { id: "R-LETTER-NUMBER-SPELLING", severity: "info", category: "accuracy", after: TEXT_CAUSES },
    ({ item, text }) => {
      const typed = item.kind === "document" ? certain(text) : null;
      const number = typed === null ? null : certain(readDocumentNumber(typed));
      return number !== null && typed !== number.canonical
        ? [{ details: { found: typed ?? "", expected: number.canonical } }]
        : NO_HITS;
    },
  ),
  assessmentRule(
    { id: "R-LETTER-DATE-UNREADABLE", severity: "warning", category: "accuracy" },
    (item, { locale }) => {
      const fault = unclear(dayOfItem(item, locale));
      return fault ? [{ details: { raw: fault.raw, why: fault.why, readings: fault.readings } }] : NO_HITS;
    },
  ),
  assessmentRule(
    { id: "R-LETTER-DATE-FUTURE", severity: "warning", category: "consistency" },
    (item, { locale, asOf }) => {
      const date = certain(dayOfItem(item, locale));
      return date !== null && date > asOf ? [{ details: { date, asOf } }] : NO_HITS;
    },
  ),
  assessmentRule(
    { id: "R-LETTER-DATE-EARLY", severity: "info", category: "consistency" },
    (item, { locale, form }) => {
      const date = certain(dayOfItem(item, locale));
      return date !== null && date <= form.period.to
        ? [{ details: { date, cutOff: form.period.to } }]
        : NO_HITS;
    },
  ),
  itemRule(
    { id: "R-LETTER-HALF", severity: "info", category: "completeness" },
    ["letter_number", "letter_date"],
    ({ key, text }, _, read) => {
      const other = itemOf(read, key === "letter_date" ? "letter_number" : "letter_date");
      return hitIf(text.kind === "blank" && other !== undefined && other.text.kind !== "blank");
    },
  ),
  itemRule(
    { id: "R-SIGNER-HALF", severity: "info", category: "completeness" },
    ["signer_title", "signer_name"],
    ({ text }, _, read) => {
      const begun = (["signer_authority", "signer_title", "signer_name"] as const).some(
        (key) => (itemOf(read, key)?.text.kind ?? "blank") !== "blank",
      );
      return hitIf(text.kind === "blank" && begun);
    },
  ),
  assessmentRule({ id: "R-SIGNER-AUTHORITY", severity: "info", category: "accuracy" }, ({ key, text }) => {
    const typed = key === "signer_authority" ? certain(text) : null;
    return typed !== null && !AUTHORITY.test(typed.toUpperCase()) ? [{ details: { text: typed } }] : NO_HITS;
  }),
  // Trial: a done duty need not have been dissemination, so that this may be right as it stands.
  betweenRule(
    {
      id: "R-FIGURES-ALL-ZERO",
      severity: "warning",
      stage: "trial",
      category: "consistency",
      tables: ["figures", "duties"],
      columns: ["total", "status"],
    },
    ({ rows, figures }) => {
      const flows = figures.filter(({ figure }) => figure.joint && figure.nature === "flow");
      const [first] = flows;
      const done = rows.filter((row) => row.duty.role === "lead" && certain(row.status) === "done").length;
      if (!first || done === 0 || flows.some((row) => row.count !== 1 || certain(row.total) !== 0)) return [];
      return [{ at: { table: "figures", row: first.key, column: "total" }, details: { count: done } }];
    },
  ),
];
