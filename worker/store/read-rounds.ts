import type { Round } from "../../shared/register/round.ts";
import { rows } from "./rows.ts";

const ROUND = `SELECT r.id, r.name, r.agency_due AS agencyDue, r.province_due AS provinceDue, r.rev,
  (SELECT json_group_array(p.id ORDER BY p.round_place) FROM period p WHERE p.round = r.id) AS periods FROM round r`;

interface RoundRow extends Omit<Round, "periods"> {
  rev: number;
  periods: string;
}

interface StoredRound {
  round: Round;
  rev: number;
}

function roundOf({ rev, periods, ...row }: RoundRow): StoredRound {
  return { rev, round: { ...row, periods: JSON.parse(periods) } };
}

/** All rounds, the one that is due last at the end. */
export async function readRounds(db: D1Database): Promise<Round[]> {
  const { results } = await db.prepare(`${ROUND} ORDER BY r.agency_due, r.id`).all<RoundRow>();
  return results.map((row) => roundOf(row).round);
}

export async function roundOrNull(db: D1Database, id: string): Promise<StoredRound | null> {
  const row = await db.prepare(`${ROUND} WHERE r.id = ?`).bind(id).first<RoundRow>();
  return row === null ? null : roundOf(row);
}

/** Periods that stand before one in its round and take reports or did, in the round's order. */
export async function periodsBeforeInRound(db: D1Database, period: string): Promise<string[]> {
  const result = await db
    .prepare(
      `SELECT e.id FROM period p JOIN period e ON e.round = p.round
       WHERE p.id = ? AND e.round_place < p.round_place AND e.state <> 'draft' ORDER BY e.round_place`,
    )
    .bind(period)
    .all();
  return rows<{ id: string }>(result).map(({ id }) => id);
}
