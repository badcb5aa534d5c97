import SchoolOversight

/// What a load put into PostgreSQL.
public struct ProvinceLoad: Hashable, Sendable {
  public let round: String
  public let schools: Int
  public let figures: Int
}

extension PostgresSession {
  /// Makes the tables where there are none, and lets questions find the view `figures`.
  ///
  /// - Throws: PG-006 when something else has the name `gongshi`, PG-005.
  public func prepareProvince() throws(PostgresRefusal) {
    // Two counties that come first at once would both make the tables.
    try inTransaction { () throws(PostgresRefusal) in
      try rows("SELECT pg_advisory_xact_lock(hashtext('gongshi'))")
      try requireOwn()
      // What is there already is said in notices, which nobody needs.
      try run(["SET LOCAL client_min_messages = warning"] + ProvinceSchema.statements)
    }
    try rows("SET search_path = gongshi")
  }

  /// Puts a round in place of what was there of it: all of it or, when anything fails, nothing.
  ///
  /// Once more with the same round leaves the same.
  /// - Throws: PG-005, and PG-007 when the sums there are not those that were sent.
  public func load(_ round: ProvinceRound) throws(PostgresRefusal) -> ProvinceLoad {
    let load = try inTransaction { () throws(PostgresRefusal) -> ProvinceLoad in
      try rows("SELECT pg_advisory_xact_lock(hashtext($1))", [round.division])
      try run([
        "SET LOCAL client_min_messages = warning",
        ProvinceSchema.partition(round.division, round.year),
      ])
      try remove(round)
      try copy([copyLine(round.columns)], into: "gongshi.round")
      try copy(round.schools.lazy.map { round.line(of: $0) }, into: "gongshi.school")
      try copy(
        round.schools.lazy.flatMap { school in
          school.figures.lazy.map { round.line(of: $0, from: school.school) }
        }, into: "gongshi.figure")
      return try checked(round)
    }
    // After the transaction, which would keep the loads of other counties waiting.
    try rows("ANALYZE \(ProvinceSchema.name(of: round.division, round.year))")
    return load
  }

  /// `year` may have been another when it was loaded before.
  private func remove(_ round: ProvinceRound) throws(PostgresRefusal) {
    for table in ["figure", "school", "round"] {
      try rows(
        "DELETE FROM gongshi.\(table) WHERE division = $1 AND round = $2",
        [round.division, round.name])
    }
  }

  private func checked(_ round: ProvinceRound) throws(PostgresRefusal) -> ProvinceLoad {
    let figures = round.schools.flatMap(\.figures)
    let found = try rows(
      """
      SELECT count(*), coalesce(sum(value), 0) FROM gongshi.figure
      WHERE division = $1 AND year = $2::integer AND round = $3
      """, [round.division, String(round.year), round.name])
    let sum = figures.reduce(Int128(0)) { $0 + Int128($1.value) }
    guard found == [[String(figures.count), sum.description]] else { throw .differs(round.id) }
    return ProvinceLoad(round: round.id, schools: round.schools.count, figures: figures.count)
  }

  private func requireOwn() throws(PostgresRefusal) {
    let there = try rows(
      """
      SELECT to_regnamespace('gongshi') IS NOT NULL, to_regclass('gongshi.version') IS NOT NULL
      """)
    guard there != [["f", "f"]] else { return }
    guard there == [["t", "t"]] else { throw .foreign("别的程序的") }
    let version = try rows("SELECT max(number) FROM gongshi.version").first?[0] ?? ""
    guard version == String(ProvinceSchema.version) else { throw .foreign("第 \(version) 版的") }
  }
}

extension ProvinceRound {
  fileprivate var columns: [String] { [division, String(year), name, county, kind, title, due] }

  fileprivate func line(of school: ProvinceSchool) -> [UInt8] {
    let known = school.school
    return copyLine([
      division, String(year), name, known.code, known.name, known.township, known.stage.rawValue,
      known.isPrivate ? "民办" : "公办", school.state,
    ])
  }

  fileprivate func line(of figure: Figure, from school: School) -> [UInt8] {
    copyLine([
      county, division, String(year), name, kind, school.code, school.name, school.township,
      school.stage.rawValue, school.isPrivate ? "民办" : "公办", figure.measure, figure.dimension,
      figure.category, String(figure.value),
    ])
  }
}
