// The rows that a plan is stored as.

import { bytesOf } from "../../../shared/bounds.ts";
import { dutiesInParts } from "../../../shared/plan/duties-in-parts.ts";
import type { DutyOrigins } from "../../../shared/plan/duty-origins.ts";
import type { Duty, Plan } from "../../../shared/plan/plan.ts";
import type { Group } from "../../../shared/register/register.ts";

/** A row of duties stays far below what one may hold. */
const PART_BYTES = 500_000;

const partsOf = (duties: readonly Duty[]) =>
  dutiesInParts(duties, { most: PART_BYTES, bytesOf: (duty) => bytesOf(JSON.stringify(duty)) });

/** A plan that is put in: a published one, or that of a trial. */
export interface PlanToStore {
  plan: Plan;
  names: readonly Group[];
  /** The bodies that try it; null: it is no trial. */
  trial: readonly string[] | null;
}

/** Puts a plan in, in the place of one that was taken back under its id; fails on one that stands. */
export function writePlan(db: D1Database, { names, plan, trial }: PlanToStore): D1PreparedStatement[] {
  const { id, number, date, issuer, title, sections, duties } = plan;
  return [
    // A row that was taken back goes on, with its revision; NULL on any other fails the batch.
    db
      .prepare(
        `INSERT INTO plan (id, number, date, issuer, title, sections, names, trial, state)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, iif(?8 IS NULL, 'published', 'draft'))
         ON CONFLICT (id) DO UPDATE SET number = excluded.number, date = excluded.date, issuer = excluded.issuer,
           title = excluded.title, sections = excluded.sections, names = excluded.names, state = excluded.state,
           rev = iif(plan.state = 'draft' AND plan.trial IS NULL, plan.rev + 1, NULL)`,
      )
      .bind(
        id,
        number,
        date,
        issuer,
        title,
        JSON.stringify(sections),
        JSON.stringify(names),
        trial && JSON.stringify(trial),
      ),
    db.prepare("DELETE FROM plan_part WHERE plan = ?").bind(id),
    ...partsOf(duties).map((part, position) =>
      db
        .prepare("INSERT INTO plan_part (plan, position, duties) VALUES (?, ?, ?)")
        .bind(id, position, JSON.stringify(part)),
    ),
    db
      .prepare(
        "INSERT INTO revision (scope, rev) VALUES (?, 1) ON CONFLICT (scope) DO UPDATE SET rev = rev + 1",
      )
      .bind(`plan:${id}`),
  ];
}

/** Where the fields of a plan's duties stand in its document and who set them, one statement for all. */
export function writeOrigins(
  db: D1Database,
  plan: string,
  origins: readonly { duty: string; origins: DutyOrigins }[],
): D1PreparedStatement[] {
  return [
    db.prepare("DELETE FROM plan_origin WHERE plan = ?").bind(plan),
    db
      .prepare(
        `INSERT INTO plan_origin (plan, duty, content)
         SELECT ?1, value ->> 'duty', json(value -> 'origins') FROM json_each(?2)`,
      )
      .bind(plan, JSON.stringify(origins)),
  ];
}
