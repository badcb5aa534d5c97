import ArgumentParser
import Disclosure
import DisclosurePostgres
import DisclosureStore
import SchoolOversight
import WorkingDays

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "把各次征集的汇总数字送进 PostgreSQL,供全市、全省统计。",
    discussion: """
      只送学校和汇总数字,名单、姓名和证件号码从不送出。重复运行结果不变。
      口令放在 ~/.pgpass 里,不写在地址里。
      例:
        gongshi bureau export --to postgres://tongji@db.example:5432/gongkai
        gongshi bureau export --to postgres://tongji@db.example:5432/gongkai --round C-2026-0001
        gongshi bureau export --to 'postgres:///gongkai?host=/var/run/postgresql' --dry-run
      """, aliases: ["导出"])

  @Option(help: ArgumentHelp("数据库的地址。", valueName: "url")) var to: String
  @Option(help: ArgumentHelp("只送这一次征集,可以写多次;不写就是全部。", valueName: "round"), transform: roundID)
  var round: [String] = []
  @OptionGroup var office: OfficeOptions
  @Flag(name: .customLong("dry-run"), help: "只说将要送什么,不连接数据库。") var dryRun = false

  func run() throws {
    try reportingRefusals(asJSON: office.json) {
      let session = try Session(office)
      let rounds = try session.store.read { reading in
        try (round.isEmpty ? reading.rounds() : round.map { try reading.round($0) })
          .map { try ProvinceRound($0, in: reading) }
      }
      if !dryRun { try load(rounds) }
      session.print(OfficeAnswer(rounds), dryRun: dryRun)
    }
  }

  private func load(_ rounds: [ProvinceRound]) throws {
    let database = try PostgresSession(to: to)
    try database.prepareProvince()
    for round in rounds { _ = try database.load(round) }
  }
}

extension ProvinceRound {
  /// A round as the store has it, without any row.
  fileprivate init(_ round: Round, in reading: OfficeReading) throws {
    let states = Dictionary(
      uniqueKeysWithValues: try reading.returns(of: round.id).map { ($0.school, $0.state) })
    let figures = try reading.figures(of: round.id)
    self.init(
      id: round.id, kind: round.kind, title: round.title, year: round.year, county: round.county,
      division: round.division, due: round.due.description,
      schools: round.schools.map { school in
        ProvinceSchool(
          school, state: (states[school.code] ?? .missing).rawValue,
          figures: figures[school.code] ?? [])
      })
  }

  fileprivate var figureCount: Int { schools.reduce(0) { $0 + $1.figures.count } }
}

extension OfficeAnswer {
  fileprivate init(_ rounds: [ProvinceRound]) {
    self.init(
      done: rounds.map { round in
        "送出 \(round.id):\(round.title),\(round.schools.count) 所学校,\(round.figureCount) 个数字"
      },
      lines: rounds.isEmpty ? ["没有征集,什么也没有送。"] : [],
      json: [
        JSON.Member(
          "rounds",
          .array(
            rounds.map { round in
              .members([
                "id": .string(round.id), "name": .string(round.name),
                "schools": .integer(round.schools.count), "figures": .integer(round.figureCount),
              ])
            }))
      ])
  }
}
