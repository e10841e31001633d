import type { IndicatorSet } from "../../shared/indicators/indicator.ts";
import type { IndicatorSetReply } from "../../shared/wire/replies/set-up.ts";

interface SetRow {
  content: string;
  periods: string;
}

const SETS = `SELECT content, (SELECT json_group_array(json_object('id', id, 'name', name)) FROM (
    SELECT id, name FROM period WHERE indicator_set = indicator_set.id AND trial = 0 ORDER BY from_day, id)) AS periods
  FROM indicator_set`;

function storedOf({ content, periods }: SetRow): IndicatorSetReply {
  const set: IndicatorSet = JSON.parse(content);
  // What was stored before there were pairs has none.
  return { set: { ...set, together: set.together ?? [] }, periods: JSON.parse(periods) };
}

/** Every set of figures with the periods that ask for it. */
export async function readIndicatorSets(db: D1Database): Promise<IndicatorSetReply[]> {
  const { results } = await db.prepare(`${SETS} ORDER BY id`).all<SetRow>();
  return results.map(storedOf);
}

export async function indicatorSetOrNull(db: D1Database, id: string): Promise<IndicatorSetReply | null> {
  const row = await db.prepare(`${SETS} WHERE indicator_set.id = ?`).bind(id).first<SetRow>();
  return row === null ? null : storedOf(row);
}
