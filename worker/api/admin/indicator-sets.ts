import * as v from "valibot";
import { canonicalJson } from "../../../shared/canonical.ts";
import type { IndicatorSet } from "../../../shared/indicators/indicator.ts";
import { indicatorFaults } from "../../../shared/indicators/indicator-faults.ts";
import { periodId } from "../../../shared/wire/requests/admin.ts";
import { indicatorFaultWords } from "../../../shared/wording/indicators.ts";
import { auditOf } from "../../http/audit-entry.ts";
import type { Handler } from "../../http/handler.ts";
import { foundOrFail, Problem } from "../../http/problem.ts";
import { storeIndicatorSet } from "../../store/admin/store-indicator-set.ts";
import { indicatorSetOrNull, readIndicatorSets } from "../../store/read-indicator-sets.ts";

/** The sets of figures, and which periods ask for them. */
export const listIndicatorSets: Handler<"listIndicatorSets"> = async (c) => {
  const stored = await readIndicatorSets(c.env.DB);
  return {
    reply: {
      sets: stored.map(({ set: { id, name, source, indicators }, periods }) => ({
        ...{ id, name, source, indicators: indicators.length, periods },
      })),
    },
  };
};

export const getIndicatorSet: Handler<"getIndicatorSet"> = async (c, { params }) => ({
  reply: foundOrFail(await indicatorSetOrNull(c.env.DB, params.set), "indicators_unknown"),
});

/** Problems: shape_invalid where the id is not the address's, indicator_faults with the places. */
function judgeOrRefuse(set: IndicatorSet, id: string): void {
  if (set.id !== id || !v.is(periodId, id)) {
    throw new Problem("shape_invalid", { issues: [{ path: "id", message: "expected the address's slug" }] });
  }
  const faults = indicatorFaults(set).map((fault) => ({
    ...{ line: null, column: null, path: fault.path, code: fault.code },
    message: indicatorFaultWords(fault, set.indicators),
  }));
  if (faults.length > 0) throw new Problem("indicator_faults", { faults });
}

/** Adds a set. What a period asks for is never edited; the same set once more is a repeated request. */
export const putIndicatorSet: Handler<"putIndicatorSet"> = async (c, { params, body: set }) => {
  judgeOrRefuse(set, params.set);
  const known = await indicatorSetOrNull(c.env.DB, set.id);
  const audit = auditOf(c, "indicators_create", { detail: { set } });
  if (known === null && (await storeIndicatorSet(c.env.DB, set, audit))) {
    return { reply: { set, periods: [] }, status: 201 };
  }
  // Another request may have stored it meanwhile.
  const stored = foundOrFail(known ?? (await indicatorSetOrNull(c.env.DB, set.id)), "indicators_unknown");
  if (canonicalJson(stored.set) !== canonicalJson(set)) throw new Problem("indicators_fixed");
  return { reply: stored, status: 200 };
};
