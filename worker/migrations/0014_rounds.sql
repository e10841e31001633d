-- Plans that are due together: one due day, one check and one send for all that a body owes in them.
CREATE TABLE round (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  agency_due TEXT NOT NULL,
  province_due TEXT NOT NULL,
  rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  CHECK (agency_due <= province_due)
) STRICT;

ALTER TABLE period ADD COLUMN round TEXT REFERENCES round (id);
-- The order of a round's periods: a figure is asked in the first that has it.
ALTER TABLE period ADD COLUMN round_place INTEGER;
-- The longer period of which its days are a part.
ALTER TABLE period ADD COLUMN part_of TEXT REFERENCES period (id);
-- The period whose texts are offered again, and the one with which its figures are compared.
ALTER TABLE period ADD COLUMN continues TEXT REFERENCES period (id);
ALTER TABLE period ADD COLUMN compared_with TEXT REFERENCES period (id);
CREATE INDEX period_of_round ON period (round);

-- What stood as the period before is both; a draft is neither.
UPDATE period AS p SET
  continues = (SELECT e.id FROM period e WHERE e.plan = p.plan AND e.state <> 'draft' AND e.from_day < p.from_day
    ORDER BY e.from_day DESC, e.id DESC LIMIT 1),
  compared_with = (SELECT e.id FROM period e WHERE e.plan = p.plan AND e.state <> 'draft' AND e.from_day < p.from_day
    ORDER BY e.from_day DESC, e.id DESC LIMIT 1);

-- Up to which version a decision covers each agency's report, as its maker saw them. One of before covers what stood
-- then: every version that was sent until now.
ALTER TABLE double_decision ADD COLUMN covers TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(covers));
DROP TRIGGER double_decisions_are_not_changed;
UPDATE double_decision AS d SET covers = (
  SELECT json_group_object(h.agency, h.versions) FROM report_head h WHERE h.period = d.period);
CREATE TRIGGER double_decisions_are_not_changed BEFORE UPDATE ON double_decision
BEGIN SELECT raise(ABORT, 'decisions are append-only'); END;
