extension Schema {
  /// The office itself, its people, and the numbers it gave out.
  static let officeTables = [
    """
    CREATE TABLE office (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      salt BLOB NOT NULL CHECK (length(salt) = 16),
      keyCheck BLOB NOT NULL CHECK (length(keyCheck) = 16),
      settings TEXT NOT NULL CHECK (
        json_valid(settings) AND coalesce(settings ->> '$.unit', '') <> '')
    ) STRICT
    """,
    """
    CREATE TABLE person (
      id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB 'P[1-9]*'),
      name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
      roles TEXT NOT NULL CHECK (json_valid(roles) AND json_type(roles) = 'array'),
      publicKey BLOB NOT NULL CHECK (length(publicKey) = 32),
      salt BLOB NOT NULL CHECK (length(salt) = 16),
      rounds INTEGER NOT NULL CHECK (rounds > 1),
      blockSize INTEGER NOT NULL CHECK (blockSize > 0),
      parallelism INTEGER NOT NULL CHECK (parallelism > 0),
      sealedKey BLOB NOT NULL CHECK (length(sealedKey) = 60),
      failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
      failedAt TEXT,
      CHECK ((failures > 0) = (failedAt IS NOT NULL))
    ) STRICT
    """,
    """
    CREATE TABLE givenNumber (
      series TEXT NOT NULL CHECK (series <> ''),
      year INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
      number INTEGER NOT NULL CHECK (number > 0),
      text TEXT NOT NULL UNIQUE,
      subject TEXT NOT NULL,
      PRIMARY KEY (series, year, number)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX givenNumberBySubject ON givenNumber (subject)",
    forbid("UPDATE", on: "givenNumber", "a number given out is never changed"),
    forbid("DELETE", on: "givenNumber", "a number given out is never taken back"),
    // INSERT OR REPLACE would remove the old row without firing the trigger above.
    """
    CREATE TRIGGER givenNumberOnce BEFORE INSERT ON givenNumber
    WHEN EXISTS (
      SELECT 1 FROM givenNumber WHERE series = NEW.series AND year = NEW.year
        AND number = NEW.number)
      OR EXISTS (SELECT 1 FROM givenNumber WHERE text = NEW.text)
    BEGIN SELECT RAISE(ABORT, 'a number is given out once'); END
    """,
  ]

  static func forbid(_ change: String, on table: String, _ words: String) -> String {
    """
    CREATE TRIGGER \(table)No\(change) BEFORE \(change) ON \(table)
    BEGIN SELECT RAISE(ABORT, '\(words)'); END
    """
  }
}
