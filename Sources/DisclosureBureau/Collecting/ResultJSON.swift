public import Disclosure
import DisclosureStore
import SchoolOversight
import WorkingDays

extension CollectionResult {
  /// For programs: every school and every file, with the words that people read.
  public var json: JSON {
    .members([
      "round": .string(round.id), "title": .string(round.title), "due": .string(round.due.iso8601),
      "rehearsal": .orNull(head.rehearsal),
      "counts": .object(
        ReturnState.allCases.map { JSON.Member($0.rawValue, .integer(count($0))) }),
      "schools": .array(schools.map(\.json)), "files": .array(files.map(\.json)),
    ])
  }
}

extension CollectionResult.SchoolResult {
  fileprivate var json: JSON {
    .members([
      "code": .string(school.code), "name": .string(school.name),
      "state": .string(state.rawValue), "rows": state.isKept ? .integer(rowCount) : .null,
      "mustFix": .integer(mustFix), "explain": .integer(explain), "file": .orNull(file),
      "saved": .orNull(savedAt.map { schoolMoment($0).iso8601 }), "folder": .orNull(folder),
      "remarks": .array(remarks.map(\.remarkJSON)),
      "next": .orNull(state.nextStep(folder)),
    ])
  }
}

extension CollectionResult.FileResult {
  fileprivate var json: JSON {
    .members([
      "path": .string(path), "fate": .string(fate.rawValue), "school": .orNull(school?.code),
      "hints": .array(hints.map { .string($0.code) }),
      "saved": .orNull(savedAt.map { schoolMoment($0).iso8601 }),
      "remarks": .array(remarks.map(\.remarkJSON)),
    ])
  }
}

extension Finding {
  fileprivate var remarkJSON: JSON {
    .members([
      "rule": .string(rule), "severity": .string(severity.rawValue), "words": .string(description),
    ])
  }
}
