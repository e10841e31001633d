import { type AuditEntry, runGuarded, writeAudit } from "./guard.ts";

/** A row of D1 holds 2 MB. */
const PIECE_BYTES = 900_000;

/** A document that was read at one revision of its plan, ready to be kept. */
export interface PreparedSnapshot {
  period: string;
  number: number;
  at: string;
  by: { id: string; name: string };
  asOf: string;
  sha256: string;
  /** Bytes of the document itself. */
  size: number;
  /** Counted versions by agency. */
  versions: Record<string, number>;
  compressed: Uint8Array;
  /** The period closes with it and shows it from now on. */
  closing?: true;
  /** The revisions of the plan's views and of Sở Tư pháp's texts at which the document was read. */
  rev: number;
  officeRev: number;
}

function piecesOf(bytes: Uint8Array): Uint8Array[] {
  const count = Math.ceil(bytes.length / PIECE_BYTES);
  return Array.from({ length: count }, (_, at) => bytes.slice(at * PIECE_BYTES, (at + 1) * PIECE_BYTES));
}

/** What keeps a snapshot; the batch fails whole where something that it shows changed meanwhile or another came first. */
export function writeSnapshot(db: D1Database, snapshot: PreparedSnapshot): D1PreparedStatement[] {
  const { period, number, at, by, asOf, sha256, size, versions, compressed, closing = false } = snapshot;
  const { rev, officeRev } = snapshot;
  return [
    db
      .prepare(
        `INSERT INTO snapshot (period, number, at, by, by_name, as_of, sha256, size, versions, closing)
         VALUES (?1,
           iif(?10 = (SELECT r.rev FROM revision r JOIN period p ON r.scope = 'plan:' || p.plan WHERE p.id = ?1)
             AND ?11 = (SELECT coalesce(max(rev), 0) FROM office_text WHERE period = ?1), ?2, NULL),
           ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?12)`,
      )
      .bind(
        ...[period, number, at, by.id, by.name, asOf, sha256, size],
        ...[JSON.stringify(versions), rev, officeRev, Number(closing)],
      ),
    ...piecesOf(compressed).map((piece, position) =>
      db
        .prepare("INSERT INTO snapshot_piece (period, number, position, content) VALUES (?, ?, ?, ?)")
        .bind(period, number, position, piece),
    ),
  ];
}

/** Keeps a snapshot; false, and nothing kept, where something that it shows changed meanwhile or another came first. */
export function storeSnapshot(
  db: D1Database,
  snapshot: PreparedSnapshot,
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [...writeSnapshot(db, snapshot), writeAudit(db, audit)]);
}

/** Stores the snapshot of a period that was closed before there were such; false where another was first. */
export function storeLateClosing(
  db: D1Database,
  snapshot: PreparedSnapshot,
  audit: AuditEntry,
): Promise<boolean> {
  return runGuarded(db, [
    ...writeSnapshot(db, snapshot),
    db
      .prepare(
        `UPDATE period SET closing = ?2,
           rev = iif(state = 'closed' AND open_for = '[]' AND closing IS NULL, rev, NULL) WHERE id = ?1`,
      )
      .bind(snapshot.period, snapshot.number),
    writeAudit(db, audit),
  ]);
}
