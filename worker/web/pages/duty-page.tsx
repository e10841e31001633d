import { showDay } from "../../../shared/day.ts";
import { answerLines } from "../../../shared/province/answers.ts";
import { namesOf } from "../../../shared/province/names.ts";
import type { ProvinceDocument } from "../../../shared/province/view.ts";
import { answerLabel, DUTY_STATES } from "../../../shared/wording/status.ts";
import { ROLES, TABLE_HEADS, TEXT_KIND_WORDS } from "../../../shared/wording/tables.ts";
import { dataAsOf, WEB_HEADS, WEB_LABELS, WEB_SENTENCES } from "../../../shared/wording/web.ts";
import type { AppContext } from "../../http/context.ts";
import { foundOrFail } from "../../http/problem.ts";
import { viewSourceOrFail } from "../../reports/freeze.ts";
import { shownOrFail } from "../../reports/shown-document.ts";
import { State } from "../parts/state.tsx";
import { respond } from "../respond.tsx";
import { allowOrForbid } from "../run.ts";

function DutyView({ document: { view, texts }, duty }: { document: ProvinceDocument; duty: string }) {
  const { nameOf } = namesOf(view);
  const line = foundOrFail(
    view.duties.find((one) => one.duty === duty),
    "duty_unknown",
  );
  const answers = answerLines([line]);
  const written = texts.filter((text) => text.duty === duty);
  return (
    <>
      <p>
        <a href={`/ky/${view.period.id}`}>{view.period.name}</a>
      </p>
      <h1>
        {WEB_HEADS.duty} {line.duty}
      </h1>
      {line.leadIn === null ? null : <p class="muted">{line.leadIn}</p>}
      <p>{line.text}</p>
      {line.deadlineText === null ? null : (
        <p class="muted">
          {TABLE_HEADS.deadline}: {line.deadlineText}
        </p>
      )}
      <p>
        <State label={DUTY_STATES[line.state]} /> {dataAsOf(view.asOf)}
      </p>
      {answers.length === 0 ? <p>{WEB_SENTENCES.noBodies}</p> : null}
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{WEB_HEADS.body}</th>
            <th scope="col">{WEB_LABELS.role}</th>
            <th scope="col">{WEB_LABELS.dutyState}</th>
            <th scope="col">{WEB_HEADS.written}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ role, answer }) => (
            <tr>
              <th scope="row">
                <a href={`/ky/${view.period.id}/co-quan/${answer.agency}#${duty}`}>
                  {nameOf(answer.answersFor ?? answer.agency)}
                </a>
              </th>
              <td>{ROLES[role].word}</td>
              <td>
                <State label={answerLabel(answer)} />{" "}
                {answer.completed === null ? "" : showDay(answer.completed)}
              </td>
              <td class="words">
                {written
                  .filter((text) => text.agency === answer.agency && text.answersFor === answer.answersFor)
                  .map(({ kind, text }) => (
                    <p>
                      <span class="muted">{TEXT_KIND_WORDS[kind]}:</span> {text}
                    </p>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** One duty: every body's answer, with what it wrote. */
export async function dutyPage(c: AppContext): Promise<Response> {
  allowOrForbid(c, "GET /v1/periods/:period/province");
  const period = c.req.param("period") ?? "";
  const duty = c.req.param("duty") ?? "";
  await viewSourceOrFail(c, period);
  const { today } = c.get("moment");
  const { document } = await shownOrFail(c.env.DB, period, { today, isOffice: false });
  const view = <DutyView document={document} duty={duty} />;
  return respond(c, { title: `${WEB_HEADS.duty} ${duty} – ${document.view.period.name}`, view });
}
