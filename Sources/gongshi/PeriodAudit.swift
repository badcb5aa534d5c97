import Disclosure
import WorkingDays

/// What audits know by name: kinds with all that places ask for, and every other kind of the kit
/// with the period it is posted for.
let auditedKinds: [PeriodMinimums] =
  PeriodMinimums.known
  + allKinds.filter { PeriodMinimums.named($0.id) == nil }.map { kind in
    PeriodMinimums(names: [kind.name, kind.id], minimums: [kind.period.minimum])
  }

extension PeriodRule {
  fileprivate var minimum: MinimumPeriod {
    let standing: MinimumPeriod.Standing =
      switch source.standing {
      case .law: .law
      case .document: .document
      case .local: .local
      case .practice: .practice
      }
    return MinimumPeriod(count, unit, source.document, standing)
  }
}

/// The verdicts on a table of printed periods, ready to be shown.
struct PeriodAudit {
  let rows: [(row: PrintedPeriodTable.Row, verdict: PeriodVerdict)]
  let notes: [String]

  init(_ table: PrintedPeriodTable, in calendar: WorkingCalendar) {
    self.rows = table.rows.map { ($0, $0.verdict(in: calendar)) }
    self.notes = table.notes
  }

  func count(of grade: PeriodVerdict.Grade) -> Int { rows.count { $0.verdict.grade == grade } }

  /// Row by row, then how many of each grade.
  var text: String {
    var lines: [String] = []
    for (row, verdict) in rows {
      lines.append("第 \(row.number) 行  \(verdict.grade.chinese)  \(row.title ?? "(无标题)")")
      if verdict.grade > .fine, let readings = verdict.readingsInWords {
        lines.append("    \(readings)。")
      }
      lines += verdict.grounds.map { "    \($0.message)[\($0.id)]" }
    }
    let grades = PeriodVerdict.Grade.allCases.reversed()
    let totals = grades.map { "\($0.chinese) \(count(of: $0)) 行" }.joined(separator: ",")
    return (lines + notes + ["共 \(rows.count) 行:\(totals)。"]).joined(separator: "\n")
  }

  var json: JSON {
    .members([
      "rows": .array(rows.map { rowJSON($0.row, $0.verdict) }),
      "totals": .object(
        PeriodVerdict.Grade.allCases.map { .init($0.rawValue, .integer(count(of: $0))) }),
      "notes": .array(notes.map(JSON.string)),
    ])
  }
}

/// `inclusive` and `exclusive` are in the printed unit, in working days where none is printed.
private func rowJSON(_ row: PrintedPeriodTable.Row, _ verdict: PeriodVerdict) -> JSON {
  let unit: PeriodUnit =
    row.printed.unit == .workingDays || row.printed.unit == nil
    ? .workingDays : .calendarDays
  let reading = verdict.reading(in: unit)
  return .members([
    "row": .integer(row.number),
    "title": .orNull(row.title),
    "grade": .string(verdict.grade.rawValue),
    "inclusive": reading.map { .integer($0.inclusive) } ?? .null,
    "exclusive": reading.map { .integer($0.exclusive) } ?? .null,
    "grounds": .array(
      verdict.grounds.map { ground in
        .members([
          "id": .string(ground.id), "message": .string(ground.message),
          "grade": .string(ground.grade.rawValue),
        ])
      }),
    "readings": .array(
      verdict.readings.map { reading in
        .members([
          "unit": .string(reading.unit.rawValue), "inclusive": .integer(reading.inclusive),
          "exclusive": .integer(reading.exclusive),
        ])
      }),
  ])
}
