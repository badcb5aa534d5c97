import Disclosure
import DisclosureDocuments
import DisclosureStore
import Foundation
import NoticeLife
import WorkingDays

/// A published notice that is to be corrected, as its publication.json tells it.
struct CorrectedNotice {
  /// Its publication, once its hash was checked.
  let publication: JSON
  let notice: EarlierNotice
  /// Where its other files lie.
  let folder: String

  /// - Throws: ``Refusal`` PUB-… when the record cannot be relied on.
  init(at path: String) throws {
    let file = isFolder(path) ? path + "/publication.json" : path
    notice = try earlierNotice(at: file)
    publication = JSON(parsing: try officeFile(at: file))?["publication"] ?? .null
    folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
  }
}

/// What a corrected notice changes, and what follows from it.
struct Correction {
  let old: CorrectedNotice
  let posted: CalendarDay
  let reason: String?
  let comparison: NoticeComparison
  let rows: DifferenceLines

  /// Compares `new`, as it would be published on `posted`, with what hangs.
  ///
  /// - Throws: ``LifeRefusal`` FIX-001 for another kind of notice, FIX-002 for a day before the first
  ///   posting, FIX-003 when nothing differs.
  init(
    of old: CorrectedNotice, by new: Publication, _ kind: NoticeKind, posted: CalendarDay,
    reason: String?
  ) throws {
    guard old.notice.kind == new.kind else {
      throw LifeRefusal.otherKind(old.notice.kind, new.kind)
    }
    guard posted >= old.notice.posted else {
      throw LifeRefusal.correctedBeforePosting("\(posted)", old: "\(old.notice.posted)")
    }
    let record = record(of: new)
    let next = try EarlierNotice.read(publicationJSON: Array(record.text.utf8))
    rows = try DifferenceLines(from: old.notice, to: next, kind.roster)
    comparison = NoticeComparison(
      from: old.publication, to: new.json, changesList: !rows.difference.isEmpty)
    guard !comparison.isEmpty else {
      throw LifeRefusal.nothingToCorrect
    }
    self.old = old
    self.posted = posted
    self.reason = reason
  }

  /// What the corrected notice says of the one it corrects.
  var link: PublicText {
    get throws {
      let end = comparison.startsAgain ? "公示期自本公示张贴起重新计算" : "公示期不变"
      return try PublicText(
        scanning: "本公示更正\(old.notice.posted.chinese)张贴的《\(old.notice.title)》"
          + "（指纹\(old.notice.fingerprint)），以本公示为准，\(end)。", for: [])
    }
  }
}

extension Correction {
  /// - Throws: ``LifeRefusal`` FIX-005 for the folder of the old notice, which must stay as it was.
  func requireFolder(_ folder: String) throws {
    func path(_ folder: String) -> String {
      URL(fileURLWithPath: folder, isDirectory: true).resolvingSymlinksInPath().path
    }
    guard path(folder) == path(old.folder) else { return }
    throw LifeRefusal.folderOfOldNotice(folder)
  }

  /// - Throws: ``LifeRefusal`` FIX-006 when a period that is to go on would end on another day.
  func requireSamePeriod(_ period: Period?) throws {
    guard let period, period.lastDay != old.notice.lastDay else { return }
    throw LifeRefusal.movedPeriod(
      from: "\(old.notice.lastDay)", to: "\(period.lastDay)")
  }

  /// What changes and what follows, for the clerk.
  var lines: [String] {
    var lines = ["更正 \(old.notice.posted) 张贴的《\(old.notice.title)》(指纹 \(old.notice.fingerprint)):"]
    lines += comparison.statements.map { "  \($0.name):\($0.old ?? "没有") → \($0.new ?? "没有")" }
    if comparison.changesList { lines += ["  名单\(rows.summary):"] + rows.lines.map { "  " + $0 } }
    if comparison.changesOrder { lines.append("  名单的次序有变化") }
    let rules = comparison.decidingRules.map(\.id)
    return lines + ["\(comparison.effect)。[\(rules.joined(separator: "、"))]"]
  }

  var json: JSON {
    .members([
      "corrects": .string(old.notice.fingerprint), "title": .string(old.notice.title),
      "startsAgain": .bool(comparison.startsAgain),
      "rules": .array(comparison.rules.map { .string($0.id) }),
      "effect": .string(comparison.effect),
      "statements": .array(
        comparison.statements.map {
          .members(["name": .string($0.name), "old": .orNull($0.old), "new": .orNull($0.new)])
        }),
      "rows": rows.json, "reordered": .bool(comparison.changesOrder),
    ])
  }
}

extension DifferenceLines {
  /// How the rows of one published list differ from those of another.
  fileprivate init(from old: EarlierNotice, to new: EarlierNotice, _ roster: Roster) throws {
    let key = keyHeaders(of: roster, in: Set(old.headers).intersection(new.headers))
    let isOneTable = Set((old.rows + new.rows).compactMap(\.first)).count <= 1
    let passed = Set(isOneTable ? ["序号", EarlierNotice.tableHeader] : ["序号"])
    func texts(_ notice: EarlierNotice) -> [[String: String]] {
      notice.rows.map { row in
        Dictionary(zip(notice.headers, row)) { first, _ in first }.filter {
          !passed.contains($0.key)
        }
      }
    }
    func compared(_ rows: [[String: String]]) -> [ComparedRow] {
      rows.enumerated().map { offset, row in
        ComparedRow(
          ordinal: offset + 1, key: key.map { row[$0] ?? "" },
          published: .object(row.map { JSON.Member($0.key, .string($0.value)) }))
      }
    }
    let (before, after) = (texts(old), texts(new))
    self.init(
      difference: try RowDifference(from: compared(before), to: compared(after)),
      before: { before[$0 - 1] }, after: { after[$0 - 1] },
      headers: new.headers.filter { !passed.contains($0) })
  }
}

/// The headers by which a row is found again: a key that the public sees whole, else a number that
/// people are known by, else the name, else the first column.
private func keyHeaders(of roster: Roster, in headers: Set<String>) -> [String] {
  let open = roster.publicColumns.filter { headers.contains($0.header) }
  let keys = roster.uniqueKeys.map { ids in open.filter { ids.contains($0.id) } }
  if let key = zip(roster.uniqueKeys, keys).first(where: { $0.count == $1.count })?.1 {
    return key.map(\.header)
  }
  let name = open.first { $0.type == .code } ?? open.first { $0.header.hasSuffix("姓名") }
  return (name ?? open.first).map { [$0.header] } ?? []
}
