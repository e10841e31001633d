import type { DutyField, DutyReading, Reading } from "../shared/plan/reading/reading.ts";
import {
  ASIDE_WORDS,
  deadlineWords,
  MARK_WORDS,
  READING_HEADS,
  READING_PHRASES,
} from "../shared/wording/plan-reading.ts";

/** A reading for people: every duty with its fields one below another, then what was set aside. */
export function readingTable(reading: Reading): string {
  const { head, duties, aside } = reading;
  const fields = duties.flatMap(({ marks }) => [marks.lead, marks.coordinate, marks.deadlines]);
  const sure = fields.filter((mark) => mark === "sure").length;
  const first = aside.filter(({ look }) => look);
  const rest = aside.filter(({ look }) => !look);
  return [
    [head.number, head.date, head.issuer, head.title].filter((part) => part !== null).join(" · "),
    READING_PHRASES.count(duties.length, sure, fields.length),
    ...duties.map(dutyLines),
    ...(first.length === 0 ? [] : [`${READING_PHRASES.lookFirst}:`, ...first.map(asideLine)]),
    ...(rest.length === 0 ? [] : [`${READING_PHRASES.asideRest}:`, ...rest.map(asideLine)]),
  ].join("\n");
}

function dutyLines(duty: DutyReading): string {
  const row = (name: string, value: string, field: DutyField) =>
    `      ${`${name}:`.padEnd(22)}${value} ${MARK_WORDS[duty.marks[field]]}`.trimEnd();
  const list = (names: readonly string[]) => (names.length === 0 ? READING_PHRASES.nobody : names.join("; "));
  const deadlines = duty.deadlines.map(deadlineWords).join("; ");
  const said =
    duty.deadlineText === null ? READING_PHRASES.noDeadline : `${deadlines} [${duty.deadlineText}]`;
  return [
    "",
    `${duty.id.padEnd(12)} ${duty.leadIn === null ? "" : `${short(duty.leadIn, 80)} `}${short(duty.text, 200)}`,
    row(READING_HEADS.lead, list(duty.lead), "lead"),
    ...(duty.coordinate.length > 0 || duty.marks.coordinate !== "sure"
      ? [row(READING_HEADS.coordinate, list(duty.coordinate), "coordinate")]
      : []),
    row(READING_HEADS.deadline, said, "deadlines"),
    ...(duty.product === null ? [] : [row(READING_HEADS.product, duty.product, "product")]),
  ].join("\n");
}

function asideLine({ text, lines, reason }: Reading["aside"][number]): string {
  return `  ${READING_PHRASES.lines(lines.from, lines.to).padEnd(14)} ${ASIDE_WORDS[reason]}: ${short(text, 120)}`;
}

function short(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;
}
