-- The register as one text, so that a form costs the same however many bodies there are. Made when it is first read
-- after a change: whatever changes an agency takes it away.
CREATE TABLE register_text (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  content TEXT NOT NULL
) STRICT;
CREATE TRIGGER register_text_after_insert AFTER INSERT ON agency BEGIN DELETE FROM register_text; END;
CREATE TRIGGER register_text_after_update AFTER UPDATE ON agency BEGIN DELETE FROM register_text; END;
CREATE TRIGGER register_text_after_delete AFTER DELETE ON agency BEGIN DELETE FROM register_text; END;

-- Who came before whom, from the successors of each agency, to be found from the later one.
CREATE TABLE agency_predecessor (
  agency TEXT NOT NULL,
  earlier TEXT NOT NULL,
  PRIMARY KEY (agency, earlier)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO agency_predecessor (agency, earlier)
SELECT successor.value ->> '$.agency', agency.id FROM agency, json_each(agency.successors) AS successor;

CREATE INDEX predecessors_of ON agency_predecessor (earlier);
CREATE INDEX agency_reporting_through ON agency (reports_through);
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
