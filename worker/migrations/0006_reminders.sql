-- When agencies were reminded, of what and how. Rows are never changed; the newest of an agency is its last reminder.
CREATE TABLE reminder (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL REFERENCES period (id),
  agency TEXT NOT NULL REFERENCES agency (id),
  reason TEXT NOT NULL CHECK (reason IN ('late', 'not_sent', 'returned', 'incomplete', 'invited')),
  channel TEXT NOT NULL CHECK (channel IN ('manual', 'webhook')),
  at TEXT NOT NULL,
  -- The day in Vietnam.
  day TEXT NOT NULL,
  -- Null for the schedule, which alone uses the webhook.
  by TEXT REFERENCES account (id),
  CHECK ((channel = 'webhook') = (by IS NULL))
) STRICT;
CREATE INDEX reminder_of_agency ON reminder (period, agency, at);
CREATE UNIQUE INDEX reminder_of_schedule ON reminder (period, agency, day) WHERE channel = 'webhook';

CREATE TRIGGER reminders_are_not_changed BEFORE UPDATE ON reminder
BEGIN SELECT raise(ABORT, 'reminders are append-only'); END;
CREATE TRIGGER reminders_are_not_deleted BEFORE DELETE ON reminder
BEGIN SELECT raise(ABORT, 'reminders are append-only'); END;
