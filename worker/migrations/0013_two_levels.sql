-- The register of two levels: communes, names that change, the province by day, who is in charge of which body. The
-- table of agencies is made anew under its name, so that what refers to it holds again at the end.
PRAGMA defer_foreign_keys = true;

CREATE TABLE agency_before AS SELECT * FROM agency;
DROP TABLE agency;
CREATE TABLE agency (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('department', 'armed_forces', 'media', 'front', 'mass_organisation', 'district', 'commune', 'council',
     'judiciary', 'association')),
  outside INTEGER NOT NULL CHECK (outside IN (0, 1)),
  protocol_order INTEGER NOT NULL,
  code TEXT,
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  reports_through TEXT REFERENCES agency (id),
  valid_from TEXT,
  valid_to TEXT,
  unsure TEXT,
  successors TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(successors)),
  other_predecessors INTEGER NOT NULL DEFAULT 0 CHECK (other_predecessors IN (0, 1)),
  -- What it was called before, oldest first, each with its last day.
  former_names TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(former_names))
) STRICT;
INSERT INTO agency (id, name, short_name, kind, outside, protocol_order, code, aliases, reports_through, valid_from,
  valid_to, unsure, successors, other_predecessors)
SELECT id, name, short_name, kind, outside, protocol_order, code, aliases, reports_through, valid_from,
  valid_to, unsure, successors, other_predecessors FROM agency_before;
DROP TABLE agency_before;

CREATE INDEX agency_reporting_through ON agency (reports_through);
CREATE TRIGGER register_text_after_insert AFTER INSERT ON agency BEGIN DELETE FROM register_text; END;
CREATE TRIGGER register_text_after_update AFTER UPDATE ON agency BEGIN DELETE FROM register_text; END;
CREATE TRIGGER register_text_after_delete AFTER DELETE ON agency BEGIN DELETE FROM register_text; END;
CREATE TRIGGER predecessors_after_insert AFTER INSERT ON agency BEGIN
  INSERT OR IGNORE INTO agency_predecessor (agency, earlier)
  SELECT value ->> '$.agency', NEW.id FROM json_each(NEW.successors);
END;
CREATE TRIGGER predecessors_after_update AFTER UPDATE OF id, successors ON agency BEGIN
  DELETE FROM agency_predecessor WHERE earlier = OLD.id;
  INSERT OR IGNORE INTO agency_predecessor (agency, earlier)
  SELECT value ->> '$.agency', NEW.id FROM json_each(NEW.successors);
END;
CREATE TRIGGER predecessors_after_delete AFTER DELETE ON agency BEGIN
  DELETE FROM agency_predecessor WHERE earlier = OLD.id;
END;
DELETE FROM register_text;

-- What the province and its bodies are called, a list with the days on which each entry holds, written as a whole.
CREATE TABLE province (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

-- Who of Sở Tư pháp is in charge of which body, by day: lists are filtered by it, and nobody may do more or less for it.
CREATE TABLE officer_in_charge (
  account TEXT NOT NULL REFERENCES account (id),
  agency TEXT NOT NULL REFERENCES agency (id),
  from_day TEXT NOT NULL,
  to_day TEXT,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES account (id),
  PRIMARY KEY (account, agency, from_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX officer_of_agency ON officer_in_charge (agency);
