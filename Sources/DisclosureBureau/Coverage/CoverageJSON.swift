public import Disclosure
public import SchoolOversight
import WorkingDays

extension Coverage {
  /// Every cell with its items, their clocks and what shows them.
  public func json(_ title: CoverageTitle) -> JSON {
    .members([
      "issuer": .string(title.issuer), "span": .string(title.span),
      "from": .string(span.lowerBound.description), "to": .string(span.upperBound.description),
      "day": .string(day.description),
      "states": .array(
        CoverageState.allCases.map {
          .members(["state": .string($0.rawValue), "meaning": .string($0.meaning)])
        }),
      "duties": .array(duties.map(\.json)),
      "schools": .array(
        rows.map { row in
          .members([
            "code": .string(row.school.code), "name": .string(row.school.name),
            "stage": .string(row.school.stage.rawValue),
            "township": .string(row.school.township),
            "counts": CoverageCounts(row.items).json,
            "items": .array(row.items.map(\.json)),
          ])
        }),
      "own": .array(own.map(\.json)), "counts": CoverageCounts(items).json,
    ])
  }
}

extension Duty {
  var json: JSON {
    .members([
      "id": .string(id), "name": .string(name), "item": .orNull(item?.name),
      "mark": .string(mark), "clock": .string(clock.description),
      "source": .members([
        "document": .string(source.document), "article": .orNull(source.article),
        "standing": .string(source.standing.rawValue),
      ]),
    ])
  }
}

extension CoverageCounts {
  /// By the words of the sheet: 应公开 owed, 已公开 published, and each state.
  var json: JSON {
    .members([
      "owed": .integer(owed), "published": .integer(published), "done": .integer(self[.done]),
      "late": .integer(self[.late]), "blank": .integer(self[.blank]),
      "unknown": .integer(self[.unknown]), "due": .integer(self[.due]),
      "notYet": .integer(self[.notYet]), "notApplicable": .integer(self[.notApplicable]),
      "publishedPerMille": publishedPerMille.map(JSON.integer) ?? .null,
      "timelyPerMille": timelyPerMille.map(JSON.integer) ?? .null,
    ])
  }
}

extension CoverageItem {
  fileprivate var json: JSON {
    .members([
      "duty": .string(duty.id), "occasion": .string(occasion), "state": .string(state.rawValue),
      "starts": .orNull(starts?.description), "due": .orNull(due?.description),
      "published": .orNull(published?.description), "reason": .string(reason),
      "evidence": .array(evidence.map(JSON.string)),
    ])
  }
}
