-- An account may hold further roles beside `role`, which is the first of them in their order (reporter, reviewer,
-- viewer, administrator); what stood before keeps its one role. A column, not a table: signing in reads one row.
ALTER TABLE account ADD COLUMN further_roles TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(further_roles));

-- Who compared a plan as it is read with the signed document; `content` is the SHA-256 of what was compared. The newest
-- row of a plan counts, and one without content takes the confirmation back.
CREATE TABLE plan_confirmation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan TEXT NOT NULL REFERENCES plan (id),
  content TEXT,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX confirmation_of_plan ON plan_confirmation (plan);
CREATE TRIGGER plan_confirmations_are_not_changed BEFORE UPDATE ON plan_confirmation
BEGIN SELECT raise(ABORT, 'confirmations of plans are append-only'); END;
CREATE TRIGGER plan_confirmations_are_not_deleted BEFORE DELETE ON plan_confirmation
BEGIN SELECT raise(ABORT, 'confirmations of plans are append-only'); END;
