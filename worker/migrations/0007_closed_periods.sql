-- What a closed period shows is a snapshot that was frozen when it closed.
ALTER TABLE snapshot ADD COLUMN closing INTEGER NOT NULL DEFAULT 0 CHECK (closing IN (0, 1));

-- The snapshot that stands while the period is closed to all; null for one that was closed before there were any.
ALTER TABLE period ADD COLUMN closing INTEGER;
-- The newest snapshot when the period was opened again: a report signed on one up to it does not bind what follows.
ALTER TABLE period ADD COLUMN live_after INTEGER NOT NULL DEFAULT 0;

-- However a period is opened again, what it shows is live from then on.
CREATE TRIGGER period_opened_again AFTER UPDATE OF state, open_for ON period
WHEN OLD.state = 'closed' AND OLD.open_for = '[]' AND (NEW.state <> 'closed' OR NEW.open_for <> '[]')
BEGIN
  UPDATE period SET closing = NULL,
    live_after = (SELECT coalesce(max(number), 0) FROM snapshot WHERE period = NEW.id)
  WHERE id = NEW.id;
END;

-- The report that was signed: its number, day and signer, and the snapshot that it tells. The newest row stands.
CREATE TABLE signed_report (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL,
  snapshot INTEGER NOT NULL,
  number TEXT NOT NULL CHECK (trim(number) <> ''),
  date TEXT NOT NULL,
  signer TEXT NOT NULL CHECK (trim(signer) <> ''),
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES account (id),
  FOREIGN KEY (period, snapshot) REFERENCES snapshot (period, number)
) STRICT;
CREATE INDEX signed_report_of_period ON signed_report (period);
CREATE TRIGGER signed_reports_are_not_changed BEFORE UPDATE ON signed_report
BEGIN SELECT raise(ABORT, 'signed reports are append-only'); END;
CREATE TRIGGER signed_reports_are_not_deleted BEFORE DELETE ON signed_report
BEGIN SELECT raise(ABORT, 'signed reports are append-only'); END;
