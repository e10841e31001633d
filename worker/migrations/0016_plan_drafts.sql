-- Plans on their way from their document to a published one: one JSON value a draft, saved as people work on it.
CREATE TABLE plan_draft (
  id TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  -- As which plan it was published; null: not yet, or the publication was taken back.
  plan TEXT REFERENCES plan (id),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES account (id),
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL REFERENCES account (id),
  -- Last, so that the small columns are read without it.
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE INDEX draft_of_plan ON plan_draft (plan);

-- What a name or a time wording of plans means, for all alike in this plan and the next ones. Of one kind and key the
-- newest counts; one without a meaning takes it back.
CREATE TABLE reading_decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('name', 'deadline')),
  key TEXT NOT NULL CHECK (key <> ''),
  words TEXT NOT NULL,
  meaning TEXT CHECK (json_valid(meaning)),
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX decision_of_words ON reading_decision (kind, key);
CREATE TRIGGER reading_decisions_are_not_changed BEFORE UPDATE ON reading_decision
BEGIN SELECT raise(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER reading_decisions_are_not_deleted BEFORE DELETE ON reading_decision
BEGIN SELECT raise(ABORT, 'decisions are append-only'); END;

-- What the plan's names mean beyond the register, as groups, decided when it was published.
ALTER TABLE plan ADD COLUMN names TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(names));
-- A trial has a plan and a period of its own, so that what is counted never meets it.
-- The bodies that try it; null: no trial.
ALTER TABLE plan ADD COLUMN trial TEXT CHECK (json_valid(trial));
ALTER TABLE period ADD COLUMN trial INTEGER NOT NULL DEFAULT 0 CHECK (trial IN (0, 1));

-- A draft tried with some bodies. Ending it is a flag: what was sent in it stays.
CREATE TABLE plan_trial (
  period TEXT NOT NULL PRIMARY KEY REFERENCES period (id),
  -- May be gone since.
  draft TEXT NOT NULL,
  draft_rev INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  started_by TEXT NOT NULL REFERENCES account (id),
  ended_at TEXT,
  ended_by TEXT REFERENCES account (id),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX running_trial_of_draft ON plan_trial (draft) WHERE ended_at IS NULL;
