-- Indicator sets by version; a period names the one that it asks for.
CREATE TABLE indicator_set (
  id TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

-- Rules that Sở Tư pháp switched off for an agency and a period. Rows are never changed: the newest counts,
-- and one whose `to_day` lies before its `from_day` takes the exemption back.
CREATE TABLE exemption (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL REFERENCES period (id),
  agency TEXT NOT NULL REFERENCES agency (id),
  rule TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  from_day TEXT NOT NULL,
  to_day TEXT,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX exemption_of_agency ON exemption (period, agency);

CREATE TRIGGER exemptions_are_not_changed BEFORE UPDATE ON exemption
BEGIN SELECT raise(ABORT, 'exemptions are append-only'); END;
CREATE TRIGGER exemptions_are_not_deleted BEFORE DELETE ON exemption
BEGIN SELECT raise(ABORT, 'exemptions are append-only'); END;

-- What was sent and issued before there were figures and an assessment gets them empty; nothing typed is touched.
DROP TRIGGER versions_are_not_changed;
UPDATE report_version SET
  digest = json_set(digest, '$.schema', 2, '$.figures', json('[]')),
  cells = json_set(cells, '$.tables.figures', json('[]'), '$.tables.assessment', json('[]'))
WHERE json_extract(digest, '$.schema') = 1;
CREATE TRIGGER versions_are_not_changed BEFORE UPDATE ON report_version
BEGIN SELECT raise(ABORT, 'versions are append-only'); END;

UPDATE form SET content = json_set(content,
  '$.schema', 2,
  '$.exemptions', json('[]'),
  '$.tables.duties.own', json('[]'),
  '$.tables.figures', json('{"title":"Số liệu","columns":[],"rows":[],"sums":[],"together":[]}'),
  '$.tables.assessment', json('{"title":"Đánh giá chung","columns":[],"rows":[]}'))
WHERE json_extract(content, '$.schema') = 1;
