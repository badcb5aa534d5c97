import DisclosureTesting
import SchoolOversight
import Testing

@testable import DisclosurePostgres

/// One server for each test, one after the other.
@Suite(.serialized) struct ProvinceTests {
  @Test func `The page has the rules of PostgreSQL and no others`() throws {
    #expect(try rulesOutOfStep("PG-", domain: "DisclosurePostgres") == [])
  }

  @Test(arguments: [
    ("postgres://tongji:geheim@db/gongkai", "PG-002"), ("password=geheim dbname=x", "PG-002"),
    ("postgres://db:port/x", "PG-003"), ("postgres://[db/x", "PG-001"), ("nonsense", "PG-001"),
    ("postgres:///x?host=/tmp/gongshi-nowhere", "PG-003"), ("postgres:///x?no=1", "PG-001"),
  ])
  func `An address that leads nowhere is refused in words`(_ address: String, _ rule: String) {
    #expect(postgresRule { _ = try PostgresSession(to: address) } == rule)
  }

  @Test func `What a county loads is asked there by the same SQL, once however often it comes`()
    throws
  {
    try withServer { server in
      let session = try PostgresSession(to: server.address())
      try session.prepareProvince()
      let rounds = [
        sample("321084", "C-2026-0001"), sample("321084", "C-2026-0002", kind: "other"),
        sample("321085", "C-2026-0001", factor: 100), sample("321084", "C-2025-0001", year: 2025),
      ]
      for round in rounds + rounds { try #expect(session.load(round).figures == 7) }
      try session.prepareProvince()
      let schools = try session.rows(FigureQuery.schools, [rounds[0].name])
      #expect(
        Set(schools) == [
          ["0001", "rows", "", "", "12"], ["0001", "rows", "level", "特别困难", "5"],
          ["0001", "rows", "level", "一\\般\t困\n难\r", "7"], ["0001", "sum", "", "", "-9000000000"],
          ["0002", "rows", "", "", "3"], ["0002", "rows", "level", "特别困难", "3"],
          ["0002", "sum", "", "", "4611686018427387904"],
        ])
      let counties = try session.rows(FigureQuery.counties, ["aid", "2026"])
      #expect(
        Set(counties.filter { $0[1] == "rows" && $0[2].isEmpty }.map { [$0[0], $0[4]] })
          == [["321084县", "15"], ["321085县", "1500"]])
      let tables = try session.rows(
        "SELECT relname FROM pg_class WHERE relispartition AND relkind = 'r' ORDER BY 1")
      #expect(
        tables == [["figure_321084_2025"], ["figure_321084_2026"], ["figure_321085_2026"]])
      let states = try session.rows(
        "SELECT DISTINCT state FROM school WHERE round = $1", [rounds[0].name])
      #expect(Set(states) == [["已收"], ["未报"]])
    }
  }

  @Test func `A later load takes the place of the one before, of that round alone`() throws {
    try withServer { server in
      let session = try PostgresSession(to: server.address())
      try session.prepareProvince()
      _ = try session.load(sample("321084", "C-2026-0001"))
      _ = try session.load(sample("321084", "C-2026-0002"))
      let empty = sample("321084", "C-2026-0001", year: 2027, schools: [])
      #expect(try session.load(empty).figures == 0)
      #expect(
        try session.rows("SELECT round, count(*) FROM figures GROUP BY 1")
          == [["321084/C-2026-0002", "7"]])
      #expect(
        Set(try session.rows("SELECT round, year FROM round"))
          == [["321084/C-2026-0001", "2027"], ["321084/C-2026-0002", "2026"]])
    }
  }

  @Test func `What fails in the middle leaves everything as it was`() throws {
    try withServer { server in
      let session = try PostgresSession(to: server.address())
      try session.prepareProvince()
      let good = sample("321084", "C-2026-0001")
      _ = try session.load(good)
      let before = try session.rows("SELECT * FROM figures ORDER BY school, measure, category")
      let twice = sample("321084", "C-2026-0001", schools: good.schools + [good.schools[0]])
      #expect(postgresRule { _ = try session.load(twice) } == "PG-005")
      let nought = sample(
        "321084", "C-2026-0001", schools: [school("0001", [Figure("a\u{0}b", value: 1)])])
      #expect(postgresRule { _ = try session.load(nought) } == "PG-005")
      // Something on the way that keeps half of it back.
      try session.rows(
        "CREATE FUNCTION half() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'")
      try session.rows(
        """
        CREATE TRIGGER half BEFORE INSERT ON figure FOR EACH ROW WHEN (NEW.school = '0002')
        EXECUTE FUNCTION half()
        """)
      #expect(postgresRule { _ = try session.load(good) } == "PG-007")
      try session.rows("DROP TRIGGER half ON figure")
      #expect(
        try session.rows("SELECT * FROM figures ORDER BY school, measure, category") == before)
      #expect(try session.load(good).figures == 7)
    }
  }

  @Test func `What is not ours is left alone, and who may not write is told`() throws {
    try withServer { server in
      let session = try PostgresSession(to: server.address())
      try session.rows("CREATE SCHEMA gongshi")
      #expect(postgresRule { try session.prepareProvince() } == "PG-006")
      try session.rows("DROP SCHEMA gongshi")
      try session.prepareProvince()
      try session.rows("UPDATE gongshi.version SET number = 2")
      #expect(postgresRule { try session.prepareProvince() } == "PG-006")
      try session.rows("UPDATE gongshi.version SET number = 1")
      try session.rows("CREATE ROLE reader LOGIN")
      let reader = try PostgresSession(to: server.address(user: "reader"))
      #expect(postgresRule { _ = try reader.load(sample("321084", "C-2026-0001")) } == "PG-005")
      #expect(
        postgresRule { _ = try PostgresSession(to: server.address(user: "nobody")) } == "PG-003")
    }
  }
}

private func school(_ code: String, state: String = "已收", _ figures: [Figure]) -> ProvinceSchool {
  ProvinceSchool(
    School(code: code, name: "第\(code)小学", stage: .primary, township: "城关镇"), state: state,
    figures: figures)
}

/// Three schools, of which one sent nothing; a category with everything that COPY must escape.
private func sample(
  _ division: String, _ id: String, year: Int = 2026, kind: String = "aid", factor: Int = 1,
  schools: [ProvinceSchool]? = nil
) -> ProvinceRound {
  let usual = [
    school(
      "0001",
      [
        Figure(Figure.rows, value: 12 * factor),
        Figure(Figure.rows, dimension: "level", category: "特别困难", value: 5 * factor),
        Figure(Figure.rows, dimension: "level", category: "一\\般\t困\n难\r", value: 7 * factor),
        Figure("sum", value: -9_000_000_000),
      ]),
    school(
      "0002",
      [
        Figure(Figure.rows, value: 3 * factor),
        Figure(Figure.rows, dimension: "level", category: "特别困难", value: 3 * factor),
        Figure("sum", value: 1 << 62),
      ]), school("0003", state: "未报", []),
  ]
  return ProvinceRound(
    id: id, kind: kind, title: "认定名单", year: year, county: division + "县", division: division,
    due: "2026-10-20 17:00", schools: schools ?? usual)
}
