-- Taking back, returning rows, entering on behalf; snapshots; texts of Sở Tư pháp. Tables that others refer to are
-- made anew under their own name, so that what refers to them holds again at the end.
PRAGMA defer_foreign_keys = true;

-- A few rows a plan and one for the groups: a view reads them all, every time.
CREATE TABLE plan_part (
  plan TEXT NOT NULL REFERENCES plan (id),
  position INTEGER NOT NULL,
  duties TEXT NOT NULL CHECK (json_valid(duties)),
  PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
INSERT INTO plan_part (plan, position, duties)
SELECT plan, position / 80, json_group_array(json(content) ORDER BY position)
FROM duty GROUP BY plan, position / 80;
DROP TABLE duty;

CREATE TABLE agency_groups (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
INSERT INTO agency_groups (id, content)
SELECT 1, json_group_array(json(content) ORDER BY position) FROM agency_group HAVING count(*) > 0;
DROP TABLE agency_group;

-- A closed period may be open again for named agencies.
ALTER TABLE period ADD COLUMN open_for TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(open_for));

-- What the log tells of an action beside its name.
ALTER TABLE audit ADD COLUMN detail TEXT CHECK (detail IS NULL OR json_valid(detail));

-- One counter a plan: whatever shows in a view of any of its periods bumps it.
INSERT INTO revision (scope, rev) SELECT 'plan:' || id, 1 + (SELECT coalesce(sum(rev), 0) FROM revision) FROM plan;
DELETE FROM revision WHERE scope LIKE 'period:%';
INSERT INTO revision (scope, rev) VALUES ('register', 1) ON CONFLICT DO NOTHING;

-- A version keeps where the report stood before it, so that taking it back leads there again.
DROP TRIGGER versions_are_not_changed;
ALTER TABLE report_version ADD COLUMN on_behalf INTEGER NOT NULL DEFAULT 0 CHECK (on_behalf IN (0, 1));
ALTER TABLE report_version ADD COLUMN before TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(before));
UPDATE report_version AS v SET before = CASE
  WHEN v.version = 1 THEN json_object('state', NULL, 'latest', 0, 'onBehalf', json('false'), 'returned', NULL,
    'firstSentAt', NULL, 'firstSentOn', NULL, 'latestSentAt', NULL)
  ELSE (
    SELECT json_object(
      'state', CASE WHEN d.id IS NULL THEN 'sent' ELSE 'returned' END,
      'latest', e.version,
      'onBehalf', json('false'),
      'returned', CASE WHEN d.id IS NULL THEN NULL
        ELSE json_object('base', e.version, 'reason', d.reason, 'at', d.at, 'paths', NULL) END,
      'firstSentAt', h.first_sent_at, 'firstSentOn', h.first_sent_on, 'latestSentAt', e.sent_at)
    FROM report_version e
    JOIN report_head h ON h.period = e.period AND h.agency = e.agency
    LEFT JOIN decision d ON d.id = (
      SELECT max(id) FROM decision
      WHERE period = e.period AND agency = e.agency AND version = e.version AND action = 'return')
    WHERE e.period = v.period AND e.agency = v.agency AND e.version = v.version - 1)
END;

-- Texts by table, row and column, results and assessments among them from now on.
UPDATE report_version SET texts = (
  SELECT json_group_array(json_object('table', 'duties', 'key', key, 'column', field, 'text', text))
  FROM (
    SELECT value ->> 'key' AS key, 'difficulty' AS field, value ->> 'difficulty' AS text
    FROM json_each(report_version.texts)
    UNION ALL
    SELECT value ->> 'key', 'proposal', value ->> 'proposal' FROM json_each(report_version.texts)
  )
  WHERE text IS NOT NULL);
CREATE TRIGGER versions_are_not_changed BEFORE UPDATE ON report_version
BEGIN SELECT raise(ABORT, 'versions are append-only'); END;

-- The head holds what was returned and the digest that counts.
CREATE TABLE head_before AS SELECT * FROM report_head;
DROP TABLE report_head;
CREATE TABLE report_head (
  period TEXT NOT NULL REFERENCES period (id),
  agency TEXT NOT NULL REFERENCES agency (id),
  state TEXT NOT NULL CHECK (state IN ('sent', 'in_review', 'returned', 'withdrawn', 'approved')),
  latest INTEGER NOT NULL CHECK (latest BETWEEN 0 AND versions),
  versions INTEGER NOT NULL CHECK (versions >= 1),
  counted INTEGER CHECK (counted BETWEEN 1 AND versions),
  rev INTEGER NOT NULL CHECK (rev >= 1),
  first_sent_at TEXT,
  first_sent_on TEXT,
  latest_sent_at TEXT,
  on_behalf INTEGER NOT NULL CHECK (on_behalf IN (0, 1)),
  returned TEXT CHECK (returned IS NULL OR json_valid(returned)),
  asks_back TEXT,
  digest TEXT CHECK (digest IS NULL OR json_valid(digest)),
  PRIMARY KEY (period, agency),
  CHECK ((latest = 0) = (first_sent_at IS NULL)),
  CHECK ((counted IS NULL) = (digest IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO report_head
SELECT h.period, h.agency, h.state, h.latest, h.latest, h.counted, h.rev, h.first_sent_at, h.first_sent_on,
  h.latest_sent_at, 0,
  CASE WHEN h.state = 'returned' THEN (
    SELECT json_object('base', d.version, 'reason', d.reason, 'at', d.at, 'paths', NULL) FROM decision d
    WHERE d.period = h.period AND d.agency = h.agency AND d.action = 'return' ORDER BY d.id DESC LIMIT 1)
  END,
  NULL,
  (SELECT digest FROM report_version v
   WHERE v.period = h.period AND v.agency = h.agency AND v.version = h.counted)
FROM head_before h;
DROP TABLE head_before;

CREATE TABLE decision_before AS SELECT * FROM decision;
DROP TABLE decision;
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL,
  agency TEXT NOT NULL,
  version INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('take_back', 'ask_back', 'start', 'return', 'approve', 'unapprove')),
  -- Why, or the remark of an approval.
  reason TEXT,
  paths TEXT CHECK (paths IS NULL OR json_valid(paths)),
  state TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES account (id),
  CHECK (action NOT IN ('ask_back', 'unapprove') OR trim(coalesce(reason, '')) <> ''),
  CHECK (action <> 'return' OR paths IS NOT NULL OR trim(coalesce(reason, '')) <> ''),
  FOREIGN KEY (period, agency, version) REFERENCES report_version (period, agency, version)
) STRICT;
INSERT INTO decision (id, period, agency, version, action, reason, paths, state, at, by)
SELECT id, period, agency, version, action, reason, NULL, state, at, by FROM decision_before ORDER BY id;
DROP TABLE decision_before;
CREATE INDEX decision_of_report ON decision (period, agency);
CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decision
BEGIN SELECT raise(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER decisions_are_not_deleted BEFORE DELETE ON decision
BEGIN SELECT raise(ABORT, 'decisions are append-only'); END;

-- What the counted reports of an agency leave to later periods: one row an agency and plan, by period.
CREATE TABLE agency_record (
  plan TEXT NOT NULL REFERENCES plan (id),
  agency TEXT NOT NULL REFERENCES agency (id),
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (plan, agency)
) STRICT, WITHOUT ROWID;
INSERT INTO agency_record (plan, agency, content)
SELECT p.plan, h.agency, json_group_object(h.period, json_object(
  'answers', (
    SELECT json_group_array(json_object('key', value ->> 'key', 'duty', value ->> 'duty',
      'answersFor', value ->> 'answersFor', 'status', value ->> 'status'))
    FROM json_each(h.digest, '$.answers') WHERE value ->> 'status' IN ('done', 'not_arising')),
  'figures', json(h.digest -> '$.figures'),
  'statuses', (
    SELECT json_group_object(status, n) FROM (
      SELECT value ->> 'status' AS status, count(*) AS n FROM json_each(h.digest, '$.answers')
      WHERE value ->> 'status' IS NOT NULL GROUP BY 1))))
FROM report_head h JOIN period p ON p.id = h.period
WHERE h.counted IS NOT NULL
GROUP BY p.plan, h.agency;

-- The form of a version, without a second tree for its key.
CREATE TABLE form_before AS SELECT * FROM form;
DROP TABLE form;
CREATE TABLE form (
  hash TEXT NOT NULL PRIMARY KEY,
  period TEXT NOT NULL REFERENCES period (id),
  agency TEXT NOT NULL REFERENCES agency (id),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT, WITHOUT ROWID;
INSERT INTO form SELECT * FROM form_before;
DROP TABLE form_before;

-- Frozen province documents: their very bytes, compressed, in pieces that fit a row.
CREATE TABLE snapshot (
  period TEXT NOT NULL REFERENCES period (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES account (id),
  -- As it was then: the file that is made of a snapshot bears it.
  by_name TEXT NOT NULL,
  as_of TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  versions TEXT NOT NULL CHECK (json_valid(versions)),
  PRIMARY KEY (period, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE snapshot_piece (
  period TEXT NOT NULL,
  number INTEGER NOT NULL,
  position INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (period, number, position),
  FOREIGN KEY (period, number) REFERENCES snapshot (period, number)
) STRICT;
CREATE TRIGGER snapshots_are_not_changed BEFORE UPDATE ON snapshot
BEGIN SELECT raise(ABORT, 'snapshots are append-only'); END;
CREATE TRIGGER snapshots_are_not_deleted BEFORE DELETE ON snapshot
BEGIN SELECT raise(ABORT, 'snapshots are append-only'); END;
CREATE TRIGGER snapshot_pieces_are_not_changed BEFORE UPDATE ON snapshot_piece
BEGIN SELECT raise(ABORT, 'snapshots are append-only'); END;
CREATE TRIGGER snapshot_pieces_are_not_deleted BEFORE DELETE ON snapshot_piece
BEGIN SELECT raise(ABORT, 'snapshots are append-only'); END;

-- What Sở Tư pháp writes for a period's report; every edit is a row, the newest stands.
CREATE TABLE office_text (
  period TEXT NOT NULL REFERENCES period (id),
  rev INTEGER NOT NULL CHECK (rev >= 1),
  content TEXT NOT NULL CHECK (json_valid(content)),
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES account (id),
  PRIMARY KEY (period, rev)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER office_texts_are_not_changed BEFORE UPDATE ON office_text
BEGIN SELECT raise(ABORT, 'texts are append-only'); END;
CREATE TRIGGER office_texts_are_not_deleted BEFORE DELETE ON office_text
BEGIN SELECT raise(ABORT, 'texts are append-only'); END;

-- Whether documents cited twice are the same work; every decision is a row, the newest stands.
CREATE TABLE double_decision (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL REFERENCES period (id),
  document TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
  note TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX double_decision_of_period ON double_decision (period);
CREATE TRIGGER double_decisions_are_not_changed BEFORE UPDATE ON double_decision
BEGIN SELECT raise(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER double_decisions_are_not_deleted BEFORE DELETE ON double_decision
BEGIN SELECT raise(ABORT, 'decisions are append-only'); END;
