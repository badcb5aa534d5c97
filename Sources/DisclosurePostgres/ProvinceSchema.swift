/// The tables in PostgreSQL, in a schema of their own.
///
/// One level of partitions, a county's year each, and the county in every key: so they can be spread
/// over several machines as they stand.
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
      division text NOT NULL,
      year integer NOT NULL,
      round text NOT NULL,
      school text NOT NULL,
      measure text NOT NULL,
      dimension text NOT NULL,
      category text NOT NULL,
      value bigint NOT NULL,
      PRIMARY KEY (division, year, round, school, measure, dimension, category)
    ) PARTITION BY RANGE (division, year)
    """,
    "CREATE INDEX IF NOT EXISTS figureByRound ON gongshi.figure (round)",
    """
    CREATE OR REPLACE VIEW gongshi.figures AS
    SELECT r.county, f.division, f.year, f.round, r.kind, f.school, s.schoolName, s.township,
      s.stage, s.ownership, f.measure, f.dimension, f.category, f.value
    FROM gongshi.figure AS f
    JOIN gongshi.school AS s USING (division, year, round, school)
    JOIN gongshi.round AS r USING (division, year, round)
    """,
  ]

  /// `division` has six digits and nothing else.
  static func partition(_ division: String, _ year: Int) -> String {
    """
    CREATE TABLE IF NOT EXISTS gongshi."figure_\(division)_\(year)"
      PARTITION OF gongshi.figure
      FOR VALUES FROM ('\(division)', \(year)) TO ('\(division)', \(year + 1))
    """
  }
}
