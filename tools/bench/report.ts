// A full report to measure with: as many duties and figures as asked for, all answered.

import { obligationsOf } from "../../shared/register/obligations.ts";
import { buildForm } from "../../shared/report/build-form.ts";
import type { Form } from "../../shared/report/form.ts";
import type { Report } from "../../shared/report/report.ts";
import { demoReport } from "../demo/demo-report.ts";
import { readSeed } from "../seed-sql.ts";

/** A district's real form, its duty rows repeated (or cut) to a number; figures are its twenty. */
export function benchForm(rows: number): Form {
  const { plan, register, periods, indicatorSets } = readSeed();
  const period = periods.find(({ id }) => id === "kh-6134-2021");
  const agency = register.agencies.find(({ kind }) => kind === "district");
  if (!period || !agency) throw new Error("the seed has no period of 2021 or no district");
  const obligations = obligationsOf({
    plan,
    register,
    period,
    guidance: [],
    closings: [],
    adjustments: [],
  }).filter((obligation) => obligation.agency === agency.id);
  const form = buildForm({
    plan,
    register,
    period,
    agency,
    obligations,
    indicators: indicatorSets[0] ?? null,
    lastValues: new Map(),
    exemptions: [],
  });
  const own = form.tables.duties.rows;
  const repeated = Array.from({ length: rows }, (_, index) => {
    const row = own[index % own.length];
    if (!row) throw new Error("the district owes nothing");
    return { ...row, key: index < own.length ? row.key : `${row.key}#${index}` };
  });
  return {
    ...form,
    hash: "0".repeat(64),
    tables: { ...form.tables, duties: { ...form.tables.duties, rows: repeated } },
  };
}

export function benchReport(form: Form): Report {
  return demoReport(form, "UBND");
}
