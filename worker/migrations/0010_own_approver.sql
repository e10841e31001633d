-- A body may want that somebody of its own confirms what it sends. No state of a report comes of it.
CREATE TABLE own_approval (
  agency TEXT NOT NULL PRIMARY KEY REFERENCES agency (id),
  required INTEGER NOT NULL CHECK (required IN (0, 1)),
  -- Ids of the accounts that may confirm.
  approvers TEXT NOT NULL CHECK (json_valid(approvers)),
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES account (id)
) STRICT, WITHOUT ROWID;

-- The newest confirmation of a report that is still to be sent: it holds for these very cells alone (SHA-256).
CREATE TABLE confirmation (
  period TEXT NOT NULL REFERENCES period (id),
  agency TEXT NOT NULL REFERENCES agency (id),
  cells TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES account (id),
  PRIMARY KEY (period, agency)
) STRICT, WITHOUT ROWID;

-- Who confirmed a version, where its body wanted that.
CREATE TABLE confirmed_version (
  period TEXT NOT NULL,
  agency TEXT NOT NULL,
  version INTEGER NOT NULL,
  cells TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES account (id),
  PRIMARY KEY (period, agency, version),
  FOREIGN KEY (period, agency, version) REFERENCES report_version (period, agency, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER confirmed_versions_are_not_changed BEFORE UPDATE ON confirmed_version
BEGIN SELECT raise(ABORT, 'confirmed versions are append-only'); END;
CREATE TRIGGER confirmed_versions_are_not_deleted BEFORE DELETE ON confirmed_version
BEGIN SELECT raise(ABORT, 'confirmed versions are append-only'); END;
