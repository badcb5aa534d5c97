extension Schema {
  /// Requests for information; who asks lies in `sealed`, which is emptied when the time is over.
  ///
  /// The last day for an answer does not stand here: it is worked out of the acts and the calendar.
  static let requestTables = [
    """
    CREATE TABLE request (
      id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB 'S-[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]*'),
      applicant TEXT NOT NULL CHECK (applicant <> ''),
      topic TEXT NOT NULL CHECK (topic <> ''),
      stage TEXT NOT NULL CHECK (
        stage IN ('unconfirmed', 'underWay', 'correcting', 'answered', 'withdrawn')),
      arrivedAt TEXT NOT NULL,
      receivedOn TEXT,
      closedOn TEXT,
      outcome TEXT,
      isErased INTEGER NOT NULL CHECK (isErased IN (0, 1)),
      sealed BLOB,
      lastAct TEXT NOT NULL,
      CHECK ((closedOn IS NOT NULL) = (stage IN ('answered', 'withdrawn'))),
      CHECK (receivedOn IS NULL OR stage <> 'unconfirmed'),
      CHECK (receivedOn IS NOT NULL OR stage IN ('unconfirmed', 'withdrawn')),
      CHECK ((outcome IS NOT NULL) = (closedOn IS NOT NULL AND receivedOn IS NOT NULL)),
      CHECK (isErased = 0 OR closedOn IS NOT NULL),
      CHECK ((sealed IS NULL) = isErased)
    ) STRICT
    """,
    "CREATE INDEX requestOpen ON request (id) WHERE closedOn IS NULL",
    "CREATE INDEX requestByReceipt ON request (receivedOn)",
    "CREATE INDEX requestToErase ON request (closedOn) WHERE isErased = 0",
    """
    CREATE TRIGGER requestOnce BEFORE INSERT ON request
    WHEN EXISTS (SELECT 1 FROM request WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'a request is registered once'); END
    """,
    forbid("DELETE", on: "request", "a request is never removed"),
  ]
}
