import NoticeLife

extension Schema {
  /// Notices and their lists.
  ///
  /// What stands here was worked out of the ledger and can be again, except
  /// the rows: of them the ledger holds the root.
  static let noticeTables = [
    """
    CREATE TABLE notice (
      id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB 'N-[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]*'),
      kind TEXT NOT NULL CHECK (kind <> ''),
      title TEXT NOT NULL CHECK (title <> ''),
      stage TEXT NOT NULL CHECK (
        stage IN ('draft', 'signed', 'open', 'concluded', 'withdrawn', 'archived', 'erased')),
      version INTEGER NOT NULL CHECK (version > 0),
      rowCount INTEGER NOT NULL CHECK (rowCount >= 0),
      fingerprint TEXT NOT NULL,
      nextStep TEXT,
      opensAt TEXT,
      startsAt TEXT,
      endsAt TEXT,
      takeDownAt TEXT,
      hanging INTEGER NOT NULL CHECK (hanging >= 0),
      pending INTEGER NOT NULL CHECK (pending >= 0),
      endedAt TEXT,
      archivedOn TEXT,
      retainUntil TEXT,
      erasedAt TEXT,
      corrects TEXT,
      correctedBy TEXT,
      lastAct TEXT NOT NULL,
      CHECK (opensAt IS NULL OR stage NOT IN ('draft', 'signed')),
      CHECK (opensAt IS NOT NULL OR stage NOT IN ('open', 'concluded')),
      CHECK (startsAt IS NULL OR opensAt IS NOT NULL),
      CHECK ((startsAt IS NULL) = (endsAt IS NULL)),
      CHECK (endsAt IS NULL OR endsAt >= startsAt),
      CHECK (endsAt IS NOT NULL OR stage <> 'concluded'),
      CHECK ((endedAt IS NULL) = (stage IN ('draft', 'signed', 'open'))),
      CHECK ((archivedOn IS NOT NULL) = (stage = 'archived')),
      CHECK (retainUntil IS NULL OR stage = 'archived'),
      CHECK ((erasedAt IS NOT NULL) = (stage = 'erased')),
      CHECK (hanging = 0 OR opensAt IS NOT NULL),
      CHECK (nextStep IS NULL OR stage = 'draft')
    ) STRICT
    """,
    "CREATE INDEX noticeToSign ON notice (lastAct) WHERE stage IN ('draft', 'signed')",
    "CREATE INDEX noticeOpen ON notice (endsAt) WHERE stage = 'open'",
    "CREATE INDEX noticeToArchive ON notice (endedAt) WHERE stage IN ('concluded', 'withdrawn')",
    "CREATE INDEX noticeToTakeDown ON notice (takeDownAt) WHERE hanging > 0",
    "CREATE INDEX noticeToErase ON notice (retainUntil) WHERE stage = 'archived'",
    "CREATE INDEX noticeByKind ON notice (kind, opensAt)",
    "CREATE INDEX noticeByOpening ON notice (opensAt)",
    """
    CREATE TRIGGER noticeBegins BEFORE INSERT ON notice
    WHEN NEW.stage <> 'draft' OR EXISTS (SELECT 1 FROM notice WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'a notice begins as a draft, once'); END
    """,
    forbid("DELETE", on: "notice", "a notice is never removed"),
    """
    CREATE TABLE listVersion (
      id INTEGER PRIMARY KEY,
      notice TEXT NOT NULL REFERENCES notice (id) DEFERRABLE INITIALLY DEFERRED,
      number INTEGER NOT NULL CHECK (number > 0),
      publication TEXT CHECK (publication IS NULL OR json_valid(publication)),
      rowCount INTEGER NOT NULL CHECK (rowCount >= 0),
      root BLOB NOT NULL CHECK (length(root) = 32),
      UNIQUE (notice, number)
    ) STRICT
    """,
    """
    CREATE TRIGGER listVersionStays BEFORE UPDATE ON listVersion
    WHEN NEW.id <> OLD.id OR NEW.notice <> OLD.notice OR NEW.number <> OLD.number
      OR NEW.rowCount <> OLD.rowCount OR NEW.root <> OLD.root OR NEW.publication IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a version is never changed, only emptied'); END
    """,
    """
    CREATE TABLE listRow (
      version INTEGER NOT NULL REFERENCES listVersion (id),
      ordinal INTEGER NOT NULL CHECK (ordinal > 0),
      token BLOB NOT NULL CHECK (length(token) = 16),
      person BLOB CHECK (length(person) = 16),
      public TEXT NOT NULL,
      sealed BLOB NOT NULL,
      PRIMARY KEY (version, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
    forbid("UPDATE", on: "listRow", "a row of a version is never changed"),
    """
    CREATE TABLE artefact (
      subject TEXT NOT NULL CHECK (subject <> ''),
      role TEXT NOT NULL CHECK (role <> ''),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      name TEXT NOT NULL,
      size INTEGER NOT NULL CHECK (size >= 0),
      isSealed INTEGER NOT NULL CHECK (isSealed IN (0, 1)),
      keptAt TEXT NOT NULL,
      PRIMARY KEY (subject, role, sha256)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX artefactByContent ON artefact (sha256)",
  ]

  /// Refuses a change of stage that no act can make.
  ///
  /// A program that knows more changes brings a
  /// migration with the new guard.
  static var stageGuard: String {
    let known = Stage.transitions.map { "('\($0.from.rawValue)', '\($0.to.rawValue)')" }
    return """
      CREATE TRIGGER noticeStage BEFORE UPDATE OF stage ON notice
      WHEN NEW.stage <> OLD.stage
        AND (OLD.stage, NEW.stage) NOT IN (VALUES \(known.joined(separator: ", ")))
      BEGIN SELECT RAISE(ABORT, 'no act leads from that stage to this one'); END
      """
  }

  /// Objections; who objects lies in `sealed`, which is emptied when the time is over.
  static let objectionTables = [
    """
    CREATE TABLE objection (
      id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB 'Y-[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]*'),
      notice TEXT NOT NULL REFERENCES notice (id),
      version INTEGER NOT NULL CHECK (version > 0),
      row INTEGER CHECK (row > 0),
      standing TEXT NOT NULL CHECK (standing <> ''),
      step TEXT,
      dueOn TEXT,
      handler TEXT REFERENCES person (id),
      arrivedAt TEXT NOT NULL,
      groupedInto TEXT REFERENCES objection (id),
      code BLOB NOT NULL UNIQUE CHECK (length(code) = 16),
      sealed BLOB,
      lastAct TEXT NOT NULL,
      CHECK (dueOn IS NULL OR step IS NOT NULL),
      CHECK (groupedInto IS NULL OR groupedInto <> id)
    ) STRICT
    """,
    "CREATE INDEX objectionToDo ON objection (dueOn IS NULL, dueOn) WHERE step IS NOT NULL",
    "CREATE INDEX objectionByNotice ON objection (notice, id)",
    "CREATE INDEX objectionByGroup ON objection (groupedInto) WHERE groupedInto IS NOT NULL",
    """
    CREATE TRIGGER objectionOnce BEFORE INSERT ON objection
    WHEN EXISTS (SELECT 1 FROM objection WHERE id = NEW.id OR code = NEW.code)
    BEGIN SELECT RAISE(ABORT, 'an objection is registered once'); END
    """,
    forbid("DELETE", on: "objection", "an objection is never removed"),
  ]
}
