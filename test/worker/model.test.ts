import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { ProvinceView } from "../../shared/province/view.ts";
import type { Period } from "../../shared/register/register.ts";
import type { Head } from "../../shared/report/report.ts";
import { PROBLEMS } from "../../shared/wire/problems.ts";
import { type Answer, ask } from "./support/client.ts";
import { type Model, type Outcome, reportOf, send, setExempt, setPeriod } from "./support/model.ts";
import { decide } from "./support/model-decide.ts";
import { runsOr, seedOr } from "./support/model-seed.ts";
import { type Asked, type Forms, resolve, type Step, steps, type World } from "./support/model-steps.ts";
import { tellModel, tellView } from "./support/model-view.ts";
import { ADMINISTRATOR, LAN, MINH, OPEN, PERIODS, reporterOf, VIEWER } from "./support/people.ts";
import { formOf, headLike, reportPath, sending } from "./support/reports.ts";
import { COMMUNE, SECOND, seedSecondPlan } from "./support/second-plan.ts";

const SEED = seedOr(61_342_020);
const RUNS = runsOr(40);
/** Of the second plan a few: the same machine over other forms. */
const FEWER_RUNS = runsOr(8);
const MAX_STEPS = 60;
/** The province view is looked at after so many steps, and at the end. */
const LOOK_EVERY = 5;

interface Ground {
  period: Period;
  /** Two departments (one of them Sở Tư pháp itself), a mass organisation and a body of the lower level. */
  agencies: readonly string[];
}

const FIRST: Ground = {
  period: PERIODS.find(({ id }) => id === OPEN)!,
  agencies: ["so-y-te", "so-tu-phap", "tinh-doan", "ubnd-ba-tri"],
};
const WITH_COMMUNES: Ground = { period: SECOND, agencies: [...FIRST.agencies.slice(0, 3), COMMUNE] };

interface Real {
  fresh: ProvinceView;
}

const provinceOf = (period: string) => `/v1/periods/${period}/province`;

async function exempt(period: string, agency: string, by = MINH, isOn = true): Promise<Answer> {
  const days = isOn ? { from: "2021-01-01", to: null } : { from: "2021-01-02", to: "2021-01-01" };
  const body = { kind: "exempt", agency, duty: null, reason: "Miễn để thử nghiệm", ...days };
  return ask(by, `/v1/periods/${period}/adjustments`, { method: "POST", body });
}

let periods = 0;

/** A period of its own for each run, with nothing sent. */
async function newPeriod({ agencies, period }: Ground): Promise<{ world: World; real: Real }> {
  periods += 1;
  const id = `thu-nghiem-${periods}`;
  await env.DB.prepare(
    `INSERT INTO period
       (id, plan, name, from_day, to_day, agency_due, province_due, state, indicator_set, open_for, rev)
     SELECT ?, plan, name, from_day, to_day, agency_due, province_due, 'open', indicator_set, '[]', 1
       FROM period WHERE id = ?`,
  )
    .bind(id, period.id)
    .run();
  const forms = new Map<string, Forms>();
  for (const agency of agencies) {
    const { form: asked } = await formOf(agency, id);
    expect((await exempt(id, agency)).status).toBe(201);
    const { form: exempted } = await formOf(agency, id);
    expect((await exempt(id, agency, MINH, false)).status).toBe(201);
    forms.set(agency, { asked, exempt: exempted });
  }
  const reports: Model["reports"] = new Map(
    agencies.map((agency) => {
      const head: Head = { ...headLike(agency), period: id };
      return [agency, { head, versions: [], exempt: false, keys: new Map(), lastDecision: null }];
    }),
  );
  const model: Model = { period: id, state: "open", openFor: [], periodRev: 1, reports };
  const fresh: ProvinceView = (await ask(VIEWER, provinceOf(id))).body;
  return { world: { model, agencies, forms, count: 0, last: new Map() }, real: { fresh } };
}

function judge({ model }: World, asked: Asked): Outcome {
  switch (asked.kind) {
    case "send":
      return send(model, asked);
    case "decide":
      return decide(model, asked);
    case "period":
      return setPeriod(model, asked);
    case "exempt":
      return setExempt(model, asked);
  }
}

function request({ agencies, model }: World, asked: Asked, rev: number): Promise<Answer> {
  const { period } = model;
  switch (asked.kind) {
    case "send":
      return ask(
        asked.by,
        reportPath(asked.agency, period),
        sending(asked.report, asked.rev, { "Idempotency-Key": `"${asked.key}"` }),
      );
    case "decide": {
      const { action, version, reason, paths } = asked;
      const body = {
        action,
        version,
        ...(reason === "" ? {} : { reason }),
        ...(paths === null ? {} : { paths }),
      };
      const headers = { "If-Match": `"${asked.rev}"` };
      return ask(asked.by, `${reportPath(asked.agency, period)}/review`, { method: "POST", headers, body });
    }
    case "exempt":
      return exempt(period, asked.agency, asked.by, asked.exempt);
    case "period": {
      const ground = agencies === FIRST.agencies ? FIRST : WITH_COMMUNES;
      const { id: _id, ...days } = ground.period;
      const { to, reason, stale } = asked;
      const state = to === "open" ? "open" : "closed";
      const openFor = typeof to === "object" ? [to.openFor] : [];
      const headers = { "If-Match": `"${stale ? rev + 1 : rev}"` };
      const body = { ...days, state, openFor, ...(reason.trim() === "" ? {} : { reason }) };
      return ask(asked.by, `/v1/periods/${period}`, { method: "PUT", headers, body });
    }
  }
}

/** The instant of a return is the clock's; all else of a head must be the same. */
function known(head: Head): Head {
  return { ...head, returned: head.returned && { ...head.returned, at: "" } };
}

/** An answer in the words of the model. */
function toldOf(outcome: Outcome, { status, body }: Answer): unknown {
  if ("code" in outcome) return { status, code: body.code, ...("rev" in outcome ? { rev: body.rev } : {}) };
  if (status >= 400) return { status, code: body.code };
  if ("replay" in outcome) return { status, replay: body };
  return "head" in outcome ? { status, head: known(body.head) } : { status };
}

function expected(outcome: Outcome): unknown {
  if ("code" in outcome) return { status: PROBLEMS[outcome.code], ...outcome };
  if ("replay" in outcome) return { status: outcome.status, replay: outcome.replay };
  return "head" in outcome ? { status: outcome.status, head: known(outcome.head) } : outcome;
}

/** Everybody's heads and the merged view, against what the model's cells add up to. */
async function look({ agencies, model, forms }: World, { fresh }: Real): Promise<void> {
  const { body } = await ask(MINH, `/v1/periods/${model.period}/reports`);
  const heads = new Map((body.reports as { head: Head }[]).map(({ head }) => [head.agency, known(head)]));
  for (const [agency, report] of model.reports) expect(heads.get(agency)).toEqual(known(report.head));
  const view: ProvinceView = (await ask(VIEWER, provinceOf(model.period))).body;
  const asked = new Map([...forms].map(([agency, both]) => [agency, both.asked]));
  expect(tellView(view, agencies)).toEqual(tellModel(model, asked, fresh));
}

const ACTIONS = [
  "send",
  "take_back",
  "ask_back",
  "start",
  "return",
  "approve",
  "unapprove",
  "exempt",
  "period",
];

/** How often each outcome was met, so that a run which tries little is seen. */
const met = new Map<string, number>();

async function take(world: World, step: Step): Promise<void> {
  const asked = resolve(world, step);
  if (asked === null) return;
  const { model, last } = world;
  const rev = model.periodRev;
  const outcome = judge(world, asked);
  const answer = await request(world, asked, rev);
  expect({ asked, answer: toldOf(outcome, answer) }).toEqual({ asked, answer: expected(outcome) });
  const action = asked.kind === "decide" ? asked.action : asked.kind;
  const name = `${action}: ${"code" in outcome ? outcome.code : "replay" in outcome ? "replayed" : "good"}`;
  met.set(name, (met.get(name) ?? 0) + 1);
  if (asked.kind === "send" && answer.status === 201 && !("replay" in outcome)) {
    const payload = JSON.stringify(asked.report);
    reportOf(model, asked.agency).keys.set(`${asked.by.id} ${asked.key}`, { payload, reply: answer.body });
    last.set(asked.agency, { ...last.get(asked.agency), send: asked });
  }
  if (asked.kind === "decide" && answer.status === 200) {
    last.set(asked.agency, { ...last.get(asked.agency), decide: asked });
  }
}

beforeAll(async () => {
  await seedSecondPlan();
  const people = [...[...FIRST.agencies, COMMUNE].map(reporterOf), LAN, MINH, VIEWER, ADMINISTRATOR];
  for (const person of people) await ask(person, "/v1/me");
});

/** Runs on one ground; the steps are drawn from the seed. */
async function play(ground: Ground, numRuns: number): Promise<void> {
  const commands = fc.array(fc.oneof(...steps), { minLength: 1, maxLength: MAX_STEPS, size: "max" });
  await fc.assert(
    fc.asyncProperty(commands, async (run) => {
      const { world, real } = await newPeriod(ground);
      for (const [index, step] of run.entries()) {
        await take(world, step);
        if (index % LOOK_EVERY === LOOK_EVERY - 1) await look(world, real);
      }
      await look(world, real);
    }),
    { seed: SEED, numRuns },
  );
}

test(`the worker and a plain model never disagree, and totals are what the counted cells add up to (seed ${SEED})`, async () => {
  await play(FIRST, RUNS);
  for (const action of ACTIONS)
    expect([action, met.get(`${action}: good`)]).toEqual([action, expect.any(Number)]);
});

test("nor do they on a plan that was read from its text, with a commune among its bodies", () =>
  play(WITH_COMMUNES, FEWER_RUNS));
