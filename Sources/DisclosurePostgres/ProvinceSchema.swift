/// The tables in PostgreSQL, in a schema of their own.
///
/// One level of partitions, a county's year each, and the county in every key: so they can be spread
/// over several machines as they stand. A figure has all that is asked of it in its own row, for a
/// round is put in place as a whole, and joins of millions of rows are planned badly while nobody has
/// counted them.
enum ProvinceSchema {
  /// What `gongshi.version` says.
  static let version = 1

  static let statements = [
    "CREATE SCHEMA IF NOT EXISTS gongshi",
    "CREATE TABLE IF NOT EXISTS gongshi.version (number integer PRIMARY KEY)",
    "INSERT INTO gongshi.version VALUES (\(version)) ON CONFLICT DO NOTHING",
    """
    CREATE TABLE IF NOT EXISTS gongshi.round (
      division text NOT NULL CHECK (division ~ '^[0-9]{6}$'),
      year integer NOT NULL,
      round text NOT NULL,
      county text NOT NULL,
      kind text NOT NULL,
      title text NOT NULL,
      due text NOT NULL,
      PRIMARY KEY (division, year, round)
    )
    """,
    """
    CREATE TABLE IF NOT EXISTS gongshi.school (
      division text NOT NULL,
      year integer NOT NULL,
      round text NOT NULL,
      school text NOT NULL,
      schoolName text NOT NULL,
      township text NOT NULL,
      stage text NOT NULL,
      ownership text NOT NULL,
      state text NOT NULL,
      PRIMARY KEY (division, year, round, school),
      FOREIGN KEY (division, year, round) REFERENCES gongshi.round ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE IF NOT EXISTS gongshi.figure (
      county text NOT NULL,
      division text NOT NULL,
      year integer NOT NULL,
      round text NOT NULL,
      kind text NOT NULL,
      school text NOT NULL,
      schoolName text NOT NULL,
      township text NOT NULL,
      stage text NOT NULL,
      ownership text NOT NULL,
      measure text NOT NULL,
      dimension text NOT NULL,
      category text NOT NULL,
      value bigint NOT NULL,
      PRIMARY KEY (division, year, round, school, measure, dimension, category)
    ) PARTITION BY RANGE (division, year)
    """,
    "CREATE INDEX IF NOT EXISTS figureByRound ON gongshi.figure (round)",
    "CREATE INDEX IF NOT EXISTS figureByKind ON gongshi.figure (kind, year)",
    "CREATE OR REPLACE VIEW gongshi.figures AS SELECT * FROM gongshi.figure",
  ]

  /// The table of one county's year; `division` has six digits and nothing else.
  static func name(of division: String, _ year: Int) -> String {
    "gongshi.\"figure_\(division)_\(year)\""
  }

  static func partition(_ division: String, _ year: Int) -> String {
    """
    CREATE TABLE IF NOT EXISTS \(name(of: division, year))
      PARTITION OF gongshi.figure
      FOR VALUES FROM ('\(division)', \(year)) TO ('\(division)', \(year + 1))
    """
  }
}
