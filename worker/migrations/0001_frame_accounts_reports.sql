-- The frame: plans, the register of agencies, periods, central guidance.
CREATE TABLE plan (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL,
  date TEXT NOT NULL,
  issuer TEXT NOT NULL,
  title TEXT NOT NULL,
  sections TEXT NOT NULL CHECK (json_valid(sections))
) STRICT;

-- One row a duty: a whole plan would come close to the size limit of a statement.
CREATE TABLE duty (
  plan TEXT NOT NULL REFERENCES plan (id),
  position INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE agency (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('department', 'armed_forces', 'media', 'front', 'mass_organisation', 'district', 'council', 'judiciary',
     'association')),
  outside INTEGER NOT NULL CHECK (outside IN (0, 1)),
  protocol_order INTEGER NOT NULL,
  code TEXT,
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  reports_through TEXT REFERENCES agency (id),
  valid_from TEXT,
  valid_to TEXT,
  unsure TEXT
) STRICT;

CREATE TABLE agency_group (
  position INTEGER NOT NULL PRIMARY KEY,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE period (
  id TEXT NOT NULL PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plan (id),
  name TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  agency_due TEXT NOT NULL,
  province_due TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
  indicator_set TEXT,
  CHECK (from_day <= to_day)
) STRICT;

CREATE TABLE guidance (
  plan TEXT NOT NULL REFERENCES plan (id),
  duty TEXT NOT NULL,
  document TEXT NOT NULL,
  date TEXT NOT NULL,
  due TEXT,
  PRIMARY KEY (plan, duty)
) STRICT, WITHOUT ROWID;

-- People. `sub` is null until the invitation's e-mail signs in for the first time; from then on it alone counts.
CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY,
  sub TEXT UNIQUE,
  email TEXT NOT NULL UNIQUE CHECK (email = lower(email)),
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('reporter', 'reviewer', 'viewer', 'administrator')),
  agency TEXT REFERENCES agency (id),
  CHECK (CASE role WHEN 'reporter' THEN agency IS NOT NULL WHEN 'reviewer' THEN 1 ELSE agency IS NULL END)
) STRICT;

-- Reports. A head says where a report stands; its `rev` guards every write.
CREATE TABLE form (
  hash TEXT NOT NULL PRIMARY KEY,
  period TEXT NOT NULL REFERENCES period (id),
  agency TEXT NOT NULL REFERENCES agency (id),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE report_head (
  period TEXT NOT NULL REFERENCES period (id),
  agency TEXT NOT NULL REFERENCES agency (id),
  state TEXT NOT NULL CHECK (state IN ('sent', 'in_review', 'returned', 'withdrawn', 'approved')),
  latest INTEGER NOT NULL CHECK (latest >= 1),
  counted INTEGER CHECK (counted BETWEEN 1 AND latest),
  rev INTEGER NOT NULL CHECK (rev >= 1),
  first_sent_at TEXT NOT NULL,
  first_sent_on TEXT NOT NULL,
  latest_sent_at TEXT NOT NULL,
  PRIMARY KEY (period, agency)
) STRICT, WITHOUT ROWID;

-- The large columns come last, so that reading the small ones does not read them.
CREATE TABLE report_version (
  period TEXT NOT NULL,
  agency TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  sent_at TEXT NOT NULL,
  sent_by TEXT NOT NULL REFERENCES account (id),
  as_of TEXT NOT NULL,
  rules_version TEXT NOT NULL,
  form TEXT NOT NULL REFERENCES form (hash),
  digest TEXT NOT NULL CHECK (json_valid(digest)),
  texts TEXT NOT NULL CHECK (json_valid(texts)),
  findings TEXT NOT NULL CHECK (json_valid(findings)),
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  PRIMARY KEY (period, agency, version),
  FOREIGN KEY (period, agency) REFERENCES report_head (period, agency)
) STRICT;

CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL,
  agency TEXT NOT NULL,
  version INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('start', 'return', 'approve')),
  reason TEXT,
  state TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES account (id),
  CHECK (action <> 'return' OR (reason IS NOT NULL AND trim(reason) <> '')),
  FOREIGN KEY (period, agency, version) REFERENCES report_version (period, agency, version)
) STRICT;
CREATE INDEX decision_of_report ON decision (period, agency);

-- A send's answer, kept in the batch that stored it: a retry gets it again.
CREATE TABLE idempotency (
  account TEXT NOT NULL REFERENCES account (id),
  period TEXT NOT NULL,
  agency TEXT NOT NULL,
  key TEXT NOT NULL,
  payload_hash TEXT NOT NULL,
  status INTEGER NOT NULL,
  reply TEXT NOT NULL CHECK (json_valid(reply)),
  PRIMARY KEY (account, period, agency, key)
) STRICT, WITHOUT ROWID;

-- Counters behind ETags: `period:<id>` for what shows in a period's view, `register` for plan, register and guidance.
CREATE TABLE revision (
  scope TEXT NOT NULL PRIMARY KEY,
  rev INTEGER NOT NULL CHECK (rev >= 1)
) STRICT, WITHOUT ROWID;

-- Who did what, by the real clock.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES account (id),
  action TEXT NOT NULL,
  period TEXT,
  agency TEXT,
  version INTEGER,
  request TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
CREATE TRIGGER versions_are_not_changed BEFORE UPDATE ON report_version
BEGIN SELECT raise(ABORT, 'versions are append-only'); END;
CREATE TRIGGER versions_are_not_deleted BEFORE DELETE ON report_version
BEGIN SELECT raise(ABORT, 'versions are append-only'); END;
CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decision
BEGIN SELECT raise(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER decisions_are_not_deleted BEFORE DELETE ON decision
BEGIN SELECT raise(ABORT, 'decisions are append-only'); END;
