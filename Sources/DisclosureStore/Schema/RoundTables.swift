extension Schema {
  /// What a bureau calls for and what its schools send.
  ///
  /// Rounds and returns can be worked out of the ledger again. The rows of a return and its figures
  /// cannot: of them the ledger holds the hashes. `knownFile` only spares reading a file twice.
  static let roundTables = [
    """
    CREATE TABLE round (
      id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB 'C-[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]*'),
      kind TEXT NOT NULL CHECK (kind <> ''),
      title TEXT NOT NULL CHECK (title <> ''),
      year INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 9999),
      county TEXT NOT NULL CHECK (county <> ''),
      division TEXT NOT NULL CHECK (length(division) = 6 AND division NOT GLOB '*[^0-9]*'),
      due TEXT NOT NULL,
      openedAt TEXT NOT NULL,
      roster TEXT NOT NULL CHECK (roster <> ''),
      packageKey BLOB NOT NULL CHECK (length(packageKey) = 32),
      sealedKey BLOB NOT NULL CHECK (length(sealedKey) = 60),
      isClosed INTEGER NOT NULL DEFAULT 0 CHECK (isClosed IN (0, 1)),
      isEmpty INTEGER NOT NULL DEFAULT 0 CHECK (isEmpty IN (0, 1)),
      CHECK (isClosed OR NOT isEmpty)
    ) STRICT
    """,
    forbid("DELETE", on: "round", "a round is never removed"),
    """
    CREATE TABLE roundSchool (
      round TEXT NOT NULL REFERENCES round (id),
      code TEXT NOT NULL CHECK (code <> ''),
      position INTEGER NOT NULL CHECK (position > 0),
      name TEXT NOT NULL CHECK (name <> ''),
      stage TEXT NOT NULL CHECK (stage <> ''),
      ownership TEXT NOT NULL CHECK (ownership IN ('公办', '民办')),
      township TEXT NOT NULL,
      school TEXT NOT NULL CHECK (json_valid(school)),
      chosen TEXT CHECK (length(chosen) = 64),
      PRIMARY KEY (round, code)
    ) STRICT, WITHOUT ROWID
    """,
    forbid("DELETE", on: "roundSchool", "a school of a round is never removed"),
    """
    CREATE TABLE schoolReturn (
      id INTEGER PRIMARY KEY,
      round TEXT NOT NULL,
      school TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      state TEXT NOT NULL CHECK (state IN ('已收', '已收有说明', '退回待改', '零报送')),
      source TEXT NOT NULL CHECK (source IN ('workbook', 'package', 'nil')),
      file TEXT NOT NULL CHECK (length(file) = 64 AND file NOT GLOB '*[^0-9a-f]*'),
      "at" TEXT NOT NULL,
      rowCount INTEGER NOT NULL CHECK (rowCount >= 0),
      root TEXT CHECK (length(root) = 64),
      findings TEXT NOT NULL CHECK (json_valid(findings)),
      publication TEXT,
      figures TEXT CHECK (length(figures) = 64),
      isCurrent INTEGER NOT NULL CHECK (isCurrent IN (0, 1)),
      UNIQUE (round, school, number),
      FOREIGN KEY (round, school) REFERENCES roundSchool (round, code)
    ) STRICT
    """,
    """
    CREATE UNIQUE INDEX schoolReturnNow ON schoolReturn (round, school) WHERE isCurrent = 1
    """,
    forbid("DELETE", on: "schoolReturn", "a return is never removed, only its rows"),
    // The rows of a return are read together or not at all, so they lie in one sealed block.
    """
    CREATE TABLE returnBlock (
      "return" INTEGER PRIMARY KEY REFERENCES schoolReturn (id),
      persons BLOB NOT NULL CHECK (length(persons) % 16 = 0),
      sealed BLOB NOT NULL CHECK (length(sealed) > 28)
    ) STRICT
    """,
    forbid("UPDATE", on: "returnBlock", "the rows of a return are never changed"),
    """
    CREATE TABLE figure (
      "return" INTEGER NOT NULL REFERENCES schoolReturn (id),
      measure TEXT NOT NULL CHECK (measure <> ''),
      dimension TEXT NOT NULL,
      category TEXT NOT NULL,
      value INTEGER NOT NULL,
      PRIMARY KEY ("return", measure, dimension, category)
    ) STRICT, WITHOUT ROWID
    """,
    forbid("UPDATE", on: "figure", "a figure of a return is never changed"),
    """
    CREATE TABLE knownFile (
      round TEXT NOT NULL REFERENCES round (id),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      reader TEXT NOT NULL,
      sealed BLOB NOT NULL,
      PRIMARY KEY (round, sha256)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE VIEW figures AS
    SELECT round.county, round.division, round.year, round.id AS round, round.kind,
      roundSchool.code AS school, roundSchool.name AS "schoolName", roundSchool.township,
      roundSchool.stage, roundSchool.ownership, figure.measure, figure.dimension,
      figure.category, figure.value
    FROM figure
    JOIN schoolReturn ON schoolReturn.id = figure."return"
    JOIN roundSchool ON roundSchool.round = schoolReturn.round
      AND roundSchool.code = schoolReturn.school
    JOIN round ON round.id = schoolReturn.round
    """,
  ]
}
