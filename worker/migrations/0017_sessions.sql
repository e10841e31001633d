-- Who is signed in on the web. The cookie's random token is kept as its hash alone; a row that ended is deleted.
CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL REFERENCES account (id),
  -- What the browser says of itself, for the list of one's own sessions.
  device TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  ends_at TEXT NOT NULL
) STRICT;
CREATE INDEX session_of_account ON session (account);
