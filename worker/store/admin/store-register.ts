import type { Province } from "../../../shared/register/province.ts";
import type { Agency, Group } from "../../../shared/register/register.ts";
import { type AuditEntry, bumpPlans, runGuarded, writeAudit } from "../guard.ts";
import { insertAccounts, type NewAccount } from "./store-accounts.ts";

/** One statement however many they are, at whose end an agency may refer to any other of them. */
function upsertAgencies(db: D1Database, agencies: readonly Agency[]): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO agency (id, name, short_name, kind, outside, protocol_order, code, aliases, reports_through,
         valid_from, valid_to, successors, other_predecessors, unsure, former_names)
       SELECT value ->> 'id', value ->> 'name', value ->> 'shortName', value ->> 'kind', value ->> 'outside',
         value ->> 'order', value ->> 'code', value -> 'aliases', value ->> 'reportsThrough',
         value ->> 'validFrom', value ->> 'validTo', value -> 'successors', value ->> 'otherPredecessors',
         value ->> 'unsure', coalesce(value -> 'formerNames', '[]')
       FROM json_each(?) WHERE true
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, short_name = excluded.short_name,
         kind = excluded.kind, outside = excluded.outside, protocol_order = excluded.protocol_order,
         code = excluded.code, aliases = excluded.aliases, reports_through = excluded.reports_through,
         valid_from = excluded.valid_from, valid_to = excluded.valid_to, successors = excluded.successors,
         other_predecessors = excluded.other_predecessors, unsure = excluded.unsure,
         former_names = excluded.former_names`,
    )
    .bind(JSON.stringify(agencies));
}

/** The next revision, or NULL, on which the batch fails, where another write of the register came first. */
function bumpRegister(db: D1Database, rev: number): D1PreparedStatement[] {
  return [
    db.prepare("UPDATE revision SET rev = iif(rev = ?, rev + 1, NULL) WHERE scope = 'register'").bind(rev),
    bumpPlans(db),
  ];
}

/**
 * Creates or replaces agencies, and invites people of theirs; false, and nothing stored, where another write of the
 * register came first or an e-mail is taken.
 */
export function storeAgencies(
  db: D1Database,
  rev: number,
  agencies: readonly Agency[],
  audit: AuditEntry,
  people: readonly NewAccount[] = [],
): Promise<boolean> {
  return runGuarded(db, [
    ...bumpRegister(db, rev),
    upsertAgencies(db, agencies),
    ...(people.length === 0 ? [] : [insertAccounts(db, people)]),
    writeAudit(db, audit),
  ]);
}

/** Replaces all groups; false, and nothing stored, where another write of the register came first. */
export function storeGroups(
  db: D1Database,
  rev: number,
  groups: readonly Group[],
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [
    ...bumpRegister(db, rev),
    db
      .prepare(
        `INSERT INTO agency_groups (id, content) VALUES (1, ?)
         ON CONFLICT (id) DO UPDATE SET content = excluded.content`,
      )
      .bind(JSON.stringify(groups)),
    writeAudit(db, audit),
  ]);
}

/** Replaces the province's entries; false, and nothing stored, where another write of the register came first. */
export function storeProvinces(
  db: D1Database,
  rev: number,
  provinces: readonly Province[],
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [
    ...bumpRegister(db, rev),
    db
      .prepare(
        `INSERT INTO province (id, content) VALUES (1, ?)
         ON CONFLICT (id) DO UPDATE SET content = excluded.content`,
      )
      .bind(JSON.stringify(provinces)),
    writeAudit(db, audit),
  ]);
}
