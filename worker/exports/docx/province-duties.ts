import { groupBy } from "../../../shared/group-by.ts";
import { bodyOf, isAnswered } from "../../../shared/province/answers.ts";
import { type Names, namesOf } from "../../../shared/province/names.ts";
import { shorten } from "../../../shared/province/shorten.ts";
import { type DutyColumn, dutiesTable } from "../../../shared/province/tables/duties.ts";
import { valueText } from "../../../shared/province/tables/value-text.ts";
import type {
  BodyAnswer,
  Counts,
  DutyLine,
  DutyState,
  ProvinceDocument,
  Standing,
} from "../../../shared/province/view.ts";
import {
  groupSentence,
  manyBodies,
  missingSentence,
  type OutsideCounts,
  othersSentence,
  restSentence,
  sectionSentence,
  standingWords,
} from "../../../shared/wording/docx-sentences.ts";
import { DUTY_STATES } from "../../../shared/wording/status.ts";
import { plainText } from "./plain-text.ts";
import { type QuoteParagraph, quoteParagraphs } from "./quotes.ts";

/** So many leads are quoted one by one; more are counted. */
const QUOTED_LEADS = 3;
/** A duty's words in the running text; Phụ lục II has them whole. */
const SHORT_DUTY = 170;

/** What the parts of a report look up: names of bodies, and results by agency and row. */
export interface Lookup extends Names {
  resultOf: (answer: BodyAnswer) => string | null;
}

export function lookupOf({ view, texts }: ProvinceDocument): Lookup {
  const names = namesOf(view);
  const plain = (name: string) => plainText(name).replace(/\s+/g, " ").trim();
  const results = new Map(
    texts.filter(({ kind }) => kind === "result").map(({ agency, key, text }) => [`${agency} ${key}`, text]),
  );
  return {
    nameOf: (body) => plain(names.nameOf(body)),
    shortNameOf: (body) => plain(names.shortNameOf(body)),
    resultOf: ({ agency, source }) =>
      source === null ? null : (results.get(`${agency} ${source.key}`) ?? null),
  };
}

function countsOf(answers: readonly BodyAnswer[]): Counts<Standing> {
  const counts: Counts<Standing> = {};
  for (const { standing } of answers) counts[standing] = (counts[standing] ?? 0) + 1;
  return counts;
}

function bodyName(answer: BodyAnswer, { nameOf }: Lookup): string {
  return nameOf(bodyOf(answer));
}

function quotedAnswer(answer: BodyAnswer, lookup: Lookup): QuoteParagraph[] {
  const who = `${bodyName(answer, lookup)} (${standingWords(answer.standing, answer)})`;
  const result = lookup.resultOf(answer);
  return result === null ? [{ co_quan: `- ${who}.`, doan: "" }] : quoteParagraphs(who, result);
}

function missingNames({ leads }: DutyLine, lookup: Lookup): string[] {
  return leads.filter(({ standing }) => standing === "missing").map((answer) => bodyName(answer, lookup));
}

function groupAnswer(line: DutyLine, lookup: Lookup): string {
  const { answered, of, leads } = line;
  return groupSentence(answered, of, countsOf(leads), missingNames(line, lookup));
}

/** Those whose answers tell of a duty: its bound leads, or who was asked where there are none. */
function tellersOf({ leads, invited }: DutyLine): BodyAnswer[] {
  return leads.length > 0 ? leads : invited;
}

function answerParagraphs(line: DutyLine, lookup: Lookup): QuoteParagraph[] {
  const tellers = tellersOf(line);
  if (tellers.length <= QUOTED_LEADS || line.leads.length === 0) {
    const missing = missingNames(line, lookup);
    return [
      ...tellers.filter(isAnswered).flatMap((answer) => quotedAnswer(answer, lookup)),
      ...(missing.length === 0 ? [] : [{ co_quan: "", doan: missingSentence(missing) }]),
    ];
  }
  return [{ co_quan: "", doan: groupAnswer(line, lookup) }];
}

function restOf(lines: readonly DutyLine[]): Counts<DutyState> {
  const counts: Counts<DutyState> = {};
  for (const { state } of lines) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** Duties without bound leads stand outside the counts. */
export function outsideCounts(lines: readonly DutyLine[]): OutsideCounts {
  const { invited = 0, unassigned = 0 } = restOf(lines);
  return { invited, unassigned };
}

/** Part II: by section how its duties stand, then each duty on which there is an answer. */
export function sectionData({ view }: ProvinceDocument, lookup: Lookup) {
  const duties = groupBy(view.duties, ({ section }) => section);
  return view.sections.map((section, place) => {
    const lines = duties.get(section.id) ?? [];
    const told = lines.filter((line) => tellersOf(line).some(isAnswered));
    return {
      thu_tu: String(place + 1),
      muc: section.id,
      ten_nhom: section.title,
      tong_hop: sectionSentence(section, outsideCounts(lines)),
      nhiem_vu: told.map((line) => ({
        ma: line.duty,
        noi_dung: shorten(line.text.replace(/[\s.;]+$/u, ""), SHORT_DUTY),
        tinh_trang: DUTY_STATES[line.state].word,
        tra_loi: answerParagraphs(line, lookup),
      })),
      con_lai: [restSentence(restOf(lines.filter((line) => !told.includes(line))))]
        .filter((doan) => doan !== "")
        .map((doan) => ({ doan })),
    };
  });
}

function othersLine(role: "coordinate" | "invited", answers: readonly BodyAnswer[]): string[] {
  if (answers.length === 0) return [];
  return [othersSentence(role, answers.filter(isAnswered).length, answers.length)];
}

function outcomeLines(line: DutyLine, lookup: Lookup): string {
  const { leads, coordinators, invited } = line;
  const own =
    leads.length === 0
      ? []
      : leads.length > QUOTED_LEADS
        ? [groupAnswer(line, lookup)]
        : leads.map((answer) => `${bodyName(answer, lookup)}: ${standingWords(answer.standing, answer)}`);
  return [...own, ...othersLine("coordinate", coordinators), ...othersLine("invited", invited)].join("\n");
}

function leadNames(line: DutyLine, lookup: Lookup): string {
  const tellers = tellersOf(line);
  if (tellers.length > QUOTED_LEADS) return manyBodies(tellers.length, line.leads.length === 0);
  return tellers.map((answer) => bodyName(answer, lookup)).join("\n") || "–";
}

/** Phụ lục II: every duty in the plan's words, by section. */
export function dutyTableData({ view }: ProvinceDocument, lookup: Lookup) {
  const duties = groupBy(view.duties, ({ section }) => section);
  const { columns } = dutiesTable(view, lookup);
  const say = (line: DutyLine, id: DutyColumn) => valueText(columns[id].value(line));
  return view.sections.map((section) => ({
    muc: section.id,
    ten_nhom: section.title,
    dong_nhiem_vu: (duties.get(section.id) ?? []).map((line) => ({
      ma: say(line, "duty"),
      noi_dung: say(line, "text").replace(/\n/g, " "),
      chu_tri: leadNames(line, lookup),
      thoi_han: say(line, "guidedDeadline"),
      tinh_trang: say(line, "state"),
      ket_qua: outcomeLines(line, lookup),
    })),
  }));
}
