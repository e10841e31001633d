-- A plan's life. A published plan changes by rows beside it alone.
ALTER TABLE plan ADD COLUMN state TEXT NOT NULL DEFAULT 'published' CHECK (state IN ('draft', 'published', 'ended'));
-- Bumped by every change, on which the next one builds.
ALTER TABLE plan ADD COLUMN rev INTEGER NOT NULL DEFAULT 1;

-- An amendment (a document), or a correction of our reading (a reason). It shows in periods whose cut-off is not before its day.
CREATE TABLE plan_change (
  id INTEGER PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plan (id),
  kind TEXT NOT NULL CHECK (kind IN ('amendment', 'correction')),
  document TEXT,
  date TEXT NOT NULL,
  reason TEXT,
  -- In their order: a duty put, or ended.
  duties TEXT NOT NULL CHECK (json_valid(duties)),
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES account (id),
  CHECK (iif(kind = 'amendment', coalesce(trim(document), '') <> '', document IS NULL AND coalesce(trim(reason), '') <> ''))
) STRICT;
CREATE INDEX plan_change_of_plan ON plan_change (plan);
CREATE TRIGGER plan_changes_are_not_changed BEFORE UPDATE ON plan_change
BEGIN SELECT raise(ABORT, 'changes of a plan are append-only'); END;
CREATE TRIGGER plan_changes_are_not_deleted BEFORE DELETE ON plan_change
BEGIN SELECT raise(ABORT, 'changes of a plan are append-only'); END;
-- However a change is entered, every view of the plan's periods is another.
CREATE TRIGGER plan_changed AFTER INSERT ON plan_change
BEGIN
  UPDATE plan SET rev = rev + 1 WHERE id = NEW.plan;
  UPDATE revision SET rev = rev + 1 WHERE scope = 'plan:' || NEW.plan;
END;

-- Where each field of a duty stands in the document, and who set it. No part of the plan or of a form.
CREATE TABLE plan_origin (
  plan TEXT NOT NULL REFERENCES plan (id),
  duty TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (plan, duty)
) STRICT, WITHOUT ROWID;
