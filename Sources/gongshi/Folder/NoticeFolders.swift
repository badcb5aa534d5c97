import Disclosure
import Foundation

/// The folders in which notices of one kind lie: 公示/08拟聘用人员公示, and for the second one of the
/// kind 公示/08拟聘用人员公示(2).
struct NoticeFolders {
  let kind: NoticeKind
  let folder: WorkFolder

  init(of kind: NoticeKind, in folder: WorkFolder) {
    self.kind = kind
    self.folder = folder
  }

  /// The `number`th of the kind, from 1, below the folder.
  func name(_ number: Int) -> String {
    let stage = (kind.stage < 10 ? "0" : "") + "\(kind.stage)"
    return "\(WorkFolder.posted)/\(stage)\(kind.name)" + (number > 1 ? "(\(number))" : "")
  }

  func holdsNotice(_ number: Int) -> Bool { folder.holds(name(number) + "/publication.json") }

  /// How many there are already.
  var count: Int { (1...).first { !holdsNotice($0) }.map { $0 - 1 } ?? 0 }

  /// The last one, below the folder.
  var newest: String? { count > 0 ? name(count) : nil }
}

extension WorkFolder {
  /// The notices that were made here, each with its place below the folder, in order.
  func notices() throws -> [(name: String, notice: EarlierNotice)] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: path(of: WorkFolder.posted))) ?? []
    return try names.sorted().map { "\(WorkFolder.posted)/\($0)" }
      .filter { holds("\($0)/publication.json") }
      .map { ($0, try earlierNotice(at: path(of: "\($0)/publication.json"))) }
  }
}
