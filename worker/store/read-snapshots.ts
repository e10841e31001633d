import type { SnapshotLine } from "../../shared/wire/replies/province.ts";

interface SnapshotRow extends Omit<SnapshotLine, "by" | "closing"> {
  byId: string;
  byName: string;
  closing: 0 | 1;
}

const LINE = `s.number, s.at, s.as_of AS asOf, s.sha256, s.size, s.by AS byId, s.by_name AS byName,
  s.closing FROM snapshot s`;

function lineOf({ byId, byName, closing, ...row }: SnapshotRow): SnapshotLine {
  return { ...row, by: { id: byId, name: byName }, ...(closing === 1 ? { closing: true } : {}) };
}

/** The snapshots of a period, oldest first. */
export async function readSnapshots(db: D1Database, period: string): Promise<SnapshotLine[]> {
  const { results } = await db
    .prepare(`SELECT ${LINE} WHERE s.period = ? ORDER BY s.number`)
    .bind(period)
    .all<SnapshotRow>();
  return results.map(lineOf);
}

/** A snapshot's line and its compressed bytes, or null. */
export async function snapshotOrNull(
  db: D1Database,
  period: string,
  number: number,
): Promise<{ line: SnapshotLine; compressed: Uint8Array<ArrayBuffer> } | null> {
  const [lines, pieces] = await db.batch([
    db.prepare(`SELECT ${LINE} WHERE s.period = ? AND s.number = ?`).bind(period, number),
    db
      .prepare("SELECT content FROM snapshot_piece WHERE period = ? AND number = ? ORDER BY position")
      .bind(period, number),
  ]);
  const row = lines?.results[0] as SnapshotRow | undefined;
  if (row === undefined) return null;
  const parts = (pieces?.results ?? []) as { content: number[] }[];
  const compressed = new Uint8Array(parts.reduce((sum, { content }) => sum + content.length, 0));
  let at = 0;
  for (const { content } of parts) {
    compressed.set(content, at);
    at += content.length;
  }
  return { line: lineOf(row), compressed };
}
