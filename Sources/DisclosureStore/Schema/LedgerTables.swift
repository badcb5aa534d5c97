extension Schema {
  /// The ledger: what is asked of an entry is worked out of its text, so that it cannot say
  /// something else.
  static let ledgerTables = [
    """
    CREATE TABLE ledger (
      seq INTEGER PRIMARY KEY,
      entry TEXT NOT NULL CHECK (json_valid(entry)),
      signature BLOB NOT NULL CHECK (length(signature) IN (0, 64)),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      "of" TEXT NOT NULL GENERATED ALWAYS AS (entry ->> '$.of') VIRTUAL,
      "at" TEXT NOT NULL GENERATED ALWAYS AS (entry ->> '$.at') VIRTUAL,
      "by" TEXT NOT NULL GENERATED ALWAYS AS (entry ->> '$.by') VIRTUAL,
      CHECK (seq IS entry ->> '$.seq')
    ) STRICT
    """,
    "CREATE INDEX ledgerBySubject ON ledger (\"of\")",
    forbid("UPDATE", on: "ledger", "an entry of the ledger is never changed"),
    forbid("DELETE", on: "ledger", "an entry of the ledger is never removed"),
    """
    CREATE TRIGGER ledgerInOrder BEFORE INSERT ON ledger
    WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM ledger)
      OR NEW.entry ->> '$.previous' IS NOT coalesce(
        (SELECT lower(hex(hash)) FROM ledger WHERE seq = NEW.seq - 1),
        '\(String(repeating: "0", count: 64))')
    BEGIN SELECT RAISE(ABORT, 'an entry follows the last one'); END
    """,
    // What was checked already, by a mark that only this office's key can make.
    """
    CREATE TABLE checkedEntry (
      seq INTEGER PRIMARY KEY REFERENCES ledger (seq),
      mark BLOB NOT NULL CHECK (length(mark) = 32)
    ) STRICT
    """,
  ]
}
