-- What Sở Tư pháp changed of a period's obligations. Rows are never changed: of one kind for an agency and duty the
-- newest counts, and one whose `to_day` lies before its `from_day` takes it back.
PRAGMA defer_foreign_keys = true;

CREATE TABLE adjustment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  period TEXT NOT NULL REFERENCES period (id),
  agency TEXT NOT NULL REFERENCES agency (id),
  kind TEXT NOT NULL CHECK (kind IN ('exempt', 'add', 'reassign')),
  -- Null with `exempt` alone: the whole agency.
  duty TEXT,
  role TEXT CHECK (role IN ('lead', 'coordinate')),
  successor TEXT REFERENCES agency (id),
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  from_day TEXT NOT NULL,
  to_day TEXT,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES account (id),
  CHECK (kind = 'exempt' OR duty IS NOT NULL),
  CHECK ((kind = 'add') = (role IS NOT NULL)),
  CHECK ((kind = 'reassign') = (successor IS NOT NULL)),
  CHECK (successor <> agency)
) STRICT;
CREATE INDEX adjustment_of_period ON adjustment (period);

CREATE TRIGGER adjustments_are_not_changed BEFORE UPDATE ON adjustment
BEGIN SELECT raise(ABORT, 'adjustments are append-only'); END;
CREATE TRIGGER adjustments_are_not_deleted BEFORE DELETE ON adjustment
BEGIN SELECT raise(ABORT, 'adjustments are append-only'); END;

-- An account may end; its e-mail may then be invited again, for whoever follows. What refers to accounts holds
-- again once the table is back under its name.
CREATE TABLE account_before AS SELECT * FROM account;
DROP TABLE account;
CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY,
  -- Null until the invitation's e-mail signs in for the first time; from then on it alone counts, also once ended.
  sub TEXT,
  email TEXT NOT NULL CHECK (email = lower(email)),
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('reporter', 'reviewer', 'viewer', 'administrator')),
  agency TEXT REFERENCES agency (id),
  phone TEXT,
  ended_at TEXT,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  CHECK (CASE role WHEN 'reporter' THEN agency IS NOT NULL WHEN 'reviewer' THEN 1 ELSE agency IS NULL END)
) STRICT;
INSERT INTO account (id, sub, email, name, role, agency)
SELECT id, sub, email, name, role, agency FROM account_before;
DROP TABLE account_before;
CREATE UNIQUE INDEX account_of_email ON account (email) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX account_of_sub ON account (sub) WHERE ended_at IS NULL;

-- What a change of a period builds on.
ALTER TABLE period ADD COLUMN rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1);
