-- The register in time: who takes over from a body that ended, and whether bodies of another register joined it.
ALTER TABLE agency ADD COLUMN successors TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(successors));
ALTER TABLE agency ADD COLUMN other_predecessors INTEGER NOT NULL DEFAULT 0 CHECK (other_predecessors IN (0, 1));
