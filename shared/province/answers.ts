import type { BodyAnswer, DutyLine, Standing } from "./view.ts";

export type AnswerRole = "lead" | "coordinate" | "invited";

/** One body's answer on one duty. */
export interface AnswerLine {
  duty: DutyLine;
  role: AnswerRole;
  answer: BodyAnswer;
}

/** Every answer: by duty, then leads, coordinators and invited bodies. */
export function answerLines(duties: readonly DutyLine[]): AnswerLine[] {
  return duties.flatMap((duty) => {
    const of = (role: AnswerRole, answers: readonly BodyAnswer[]) =>
      answers.map((answer): AnswerLine => ({ duty, role, answer }));
    return [
      ...of("lead", duty.leads),
      ...of("coordinate", duty.coordinators),
      ...of("invited", duty.invited),
    ];
  });
}

const NOT_ASKED: ReadonlySet<Standing> = new Set<Standing>(["not_yet", "waiting", "exempt"]);

/** Whether an answer is asked for in this period, whatever it is. */
export function isAsked({ standing }: Pick<BodyAnswer, "standing">): boolean {
  return !NOT_ASKED.has(standing);
}

export function isAnswered(answer: Pick<BodyAnswer, "standing">): boolean {
  return isAsked(answer) && answer.standing !== "missing";
}

/** The body that an answer is of. */
export function bodyOf({ agency, answersFor }: Pick<BodyAnswer, "agency" | "answersFor">): string {
  return answersFor ?? agency;
}
