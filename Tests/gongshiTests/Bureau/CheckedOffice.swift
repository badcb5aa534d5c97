import Disclosure
import DisclosureStore
import Foundation
import NoticeLife
import SchoolOversight
import WorkingDays

@testable import gongshi

/// A bureau in a rehearsal whose schools have sent their lists of recognised pupils.
struct CheckedOffice {
  static let morning = Moment(CalendarDay(2026, 10, 21), minutes: 9 * 60)
  static let schools = (1...4).map {
    School(code: "33079210\($0)", name: "云溪县第\($0)小学", stage: .primary, township: "城关镇")
  }
  /// Right in form, and nobody's.
  static let numbers = ["330100201710081013", "330100201710081021", "33010020171008103X"]

  let store: OfficeStore
  private let clerk = "周敏"
  private let password = Array("bureau-password".utf8)

  init(in folder: URL) throws {
    store = try OfficeStore.create(
      at: folder.appendingPathComponent("data").path,
      settings: OfficeSettings(unit: "云溪县教育局", rehearsal: "演练", signingScheme: "standard"),
      first: NewPerson(
        name: clerk, roles: [.clerk], password: password,
        cost: PasswordCost(rounds: 2, blockSize: 1, parallelism: 1)), at: CheckedOffice.morning)
  }

  func act<T>(_ body: (OfficeWriting) throws -> T) throws -> T {
    let actor = try store.unlock(clerk, password: password, at: CheckedOffice.morning)
    return try store.act(as: actor, at: CheckedOffice.morning, body)
  }

  /// A round to which schools have sent what `lists` says: name and number of each pupil; a school
  /// with an empty list declares that it has none.
  func round(
    _ lists: [Int: [(name: String, number: String)]], kind: String = "aid.recognition",
    year: Int = 2026
  ) throws -> String {
    let roster = allKinds.first { $0.id == kind }?.roster ?? .none
    return try act { writing in
      let round = try writing.openRound(
        RoundPlan(
          kind: kind, title: "秋季认定名单", year: year, county: "云溪县", division: "330799",
          due: Moment(CalendarDay(2026, 12, 1), minutes: 0), roster: "ab",
          schools: CheckedOffice.schools))
      for (school, pupils) in lists.sorted(by: { $0.key < $1.key }) {
        try receive(pupils, from: CheckedOffice.schools[school - 1], in: round.id, roster, writing)
      }
      return round.id
    }
  }

  private func receive(
    _ pupils: [(name: String, number: String)], from school: School, in round: String,
    _ roster: Roster, _ writing: OfficeWriting
  ) throws {
    let file = String(repeating: String(school.code.suffix(1)), count: 64)
    let records = pupils.enumerated().map { index, pupil in
      let texts = ["name": pupil.name, "residentID": pupil.number, "school": school.name]
      return Record(
        row: index + 5,
        fields: roster.columns.map { column in texts[column.id].map(Field.text) ?? .empty },
        columns: roster.columns.map(\.id))
    }
    let sealing = writing.returnSealing(of: round)
    let sealed = try sealing.seal(
      ReturnTable(records, of: roster, matching: sealing.matching), school: school.code, file: file)
    let isNil = pupils.isEmpty
    try writing.receive(
      Arrival(
        round: round, school: school.code, state: isNil ? .nothingToReport : .received,
        source: isNil ? .nil : .workbook, file: file, rowCount: pupils.count),
      sealed: isNil ? nil : sealed, figures: figures(of: records, in: roster))
  }
}
