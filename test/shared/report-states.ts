// Every state in which a report can stand, found by doing to it whatever its life allows.
import { agencyLines, partedReports } from "../../shared/province/agencies.ts";
import type { ReportFacts, ViewInput } from "../../shared/province/input.ts";
import { countByKind, countReporting } from "../../shared/province/reporting.ts";
import type { AgencyLine, ProvinceDocument } from "../../shared/province/view.ts";
import type { Obligation } from "../../shared/register/obligation.ts";
import { decide, type HeadBefore, type LifeActor, type LifeRequest } from "../../shared/report/life.ts";
import type { Head } from "../../shared/report/report.ts";
import { obligations2021, period2021, plan, register } from "./golden.ts";
import { sampleDocument } from "./sample-document.ts";

const AGENCY = "so-noi-vu";
/** More versions than this bring no further state. */
const MOST = 3;

/** A report with what its store knows of every version: by whom it was sent, and what stood before it. */
interface Life {
  head: Head;
  versions: { onBehalf: boolean; before: HeadBefore }[];
}

const NONE: Life = {
  head: {
    ...{ period: period2021.id, agency: AGENCY, state: null, latest: 0, versions: 0, counted: null },
    ...{ rev: 0, onBehalf: false, returned: null, asksBack: null },
  },
  versions: [],
};

const ACTORS: LifeActor[] = [
  { person: "agency", side: "agency" },
  { person: "sender", side: "office" },
  { person: "approver", side: "office" },
];

function requestsOn({ latest, counted }: Head): LifeRequest[] {
  const of = { version: latest, reason: "Lý do" };
  return [
    { action: "send" },
    { action: "take_back", version: latest },
    { action: "start", version: latest },
    { action: "ask_back", ...of },
    { action: "return", ...of, paths: null },
    { action: "approve", version: latest, remark: null },
    { action: "unapprove", version: counted ?? 0, reason: "Lý do" },
  ];
}

function next({ head, versions }: Life, request: LifeRequest, actor: LifeActor): Life[] {
  const newest = versions[head.latest - 1];
  const decision = decide(head, request, actor, {
    ...{ periodOpen: true, counts: true, at: "2021-12-10T02:00:00.000Z" },
    latestSentBy: newest ? (newest.onBehalf ? "sender" : "agency") : null,
    before: newest?.before ?? null,
  });
  if (!decision.ok) return [];
  const { state, latest, onBehalf, returned } = head;
  const before = {
    state,
    latest,
    onBehalf,
    returned,
    firstSentAt: null,
    firstSentOn: null,
    latestSentAt: null,
  };
  const sent = request.action === "send" ? [{ onBehalf: actor.side === "office", before }] : [];
  const after = [...versions, ...sent];
  return after.length > MOST ? [] : [{ head: decision.head, versions: after }];
}

/** What the province sees of a report: its versions by how they relate, not by their numbers. */
function seen({ head, versions }: Life): string {
  const { state, latest, counted, onBehalf } = head;
  const counts =
    counted === null ? "nothing counts" : counted === latest ? "it counts" : "an earlier one counts";
  const by = (behalf: boolean | undefined) => (behalf ? "the office" : "the agency");
  const of = counted === null ? "" : ` by ${by(versions[counted - 1]?.onBehalf)}`;
  return `${state ?? "none"}${latest > 0 ? ` by ${by(onBehalf)}` : ""}, ${counts}${of}`;
}

function everyLife(): Map<string, Life> {
  const lives = new Map<string, Life>();
  const known = new Set<string>();
  const waiting = [NONE];
  for (let life = waiting.shift(); life; life = waiting.shift()) {
    const id = JSON.stringify([{ ...life.head, rev: 0, asksBack: null }, life.versions]);
    if (known.has(id)) continue;
    known.add(id);
    if (!lives.has(seen(life))) lives.set(seen(life), life);
    for (const request of requestsOn(life.head)) {
      for (const actor of ACTORS) waiting.push(...next(life, request, actor));
    }
  }
  return lives;
}

const OWES: Record<string, Partial<Obligation>> = {
  expected: {},
  exempt: { asked: "exempt", exempt: "Mới thành lập (dữ liệu minh họa)" },
  invited: { invited: true },
};
const DUE = period2021.agencyDue;

/** One state of a report of one agency, as a document of the province. */
export interface ReportStateCase {
  name: string;
  line: AgencyLine;
  document: ProvinceDocument;
}

function lineOf(
  { head, versions }: Life,
  owes: Partial<Obligation>,
  sentOn: string,
  asOf: string,
): AgencyLine {
  const digest = head.counted === null ? null : { onBehalf: versions[head.counted - 1]?.onBehalf ?? false };
  const facts = { head, firstSentOn: head.latest > 0 ? sentOn : null, digest } as unknown as ReportFacts;
  const owed = obligations2021.filter(({ agency, invited }) => agency === AGENCY && !invited).slice(0, 1);
  const input: ViewInput = {
    ...{ plan, register, period: period2021, asOf, guidance: [], indicators: null, doubleDecisions: [] },
    ...{ last: null, reports: head.versions > 0 ? [facts] : [] },
    obligations: owed.map((obligation) => ({ ...obligation, ...owes })),
  };
  const [line] = agencyLines(input, partedReports(input).counting);
  if (!line) throw new Error("the agency owes nothing");
  return line;
}

/** Every state that a report can reach, of a body that must report, is exempt, or is only invited, in time and late. */
export function everyReportState(): ReportStateCase[] {
  const { view, ...rest } = sampleDocument();
  // The lists of reports are the same without these, and drawn in a moment.
  const bare = { duties: [], figures: [], doubles: [], notCounted: [] };
  const days: [string, string, string][] = [
    ["in time", DUE, DUE],
    ["late", "2021-12-19", "2021-12-20"],
  ];
  return [...everyLife()].flatMap(([state, life]) =>
    Object.entries(OWES).flatMap(([kind, owes]) =>
      days.map(([when, sentOn, asOf]) => {
        const line = lineOf(life, owes, sentOn, asOf);
        const counts = { reporting: countReporting([line]), kinds: countByKind([line]) };
        const document = {
          ...rest,
          texts: [],
          view: { ...view, ...bare, asOf, agencies: [line], ...counts },
        };
        return { name: `${kind}, ${when}: ${state}`, line, document };
      }),
    ),
  );
}
