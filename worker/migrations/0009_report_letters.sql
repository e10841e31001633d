-- Number and day of the document that an agency signed, where they came after the report was sent. The newest row of a
-- version stands; the version itself stays as it was sent.
CREATE TABLE report_letter (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL,
  agency TEXT NOT NULL,
  version INTEGER NOT NULL,
  number TEXT NOT NULL CHECK (trim(number) <> ''),
  date TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES account (id),
  FOREIGN KEY (period, agency, version) REFERENCES report_version (period, agency, version)
) STRICT;
CREATE INDEX report_letter_of_version ON report_letter (period, agency, version);
CREATE TRIGGER report_letters_are_not_changed BEFORE UPDATE ON report_letter
BEGIN SELECT raise(ABORT, 'report letters are append-only'); END;
CREATE TRIGGER report_letters_are_not_deleted BEFORE DELETE ON report_letter
BEGIN SELECT raise(ABORT, 'report letters are append-only'); END;
