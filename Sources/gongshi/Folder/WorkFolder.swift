import Disclosure
import Foundation

/// The folder in which an office does one hiring or one term of aid.
struct WorkFolder {
  /// The settings, with their sources.
  static let plan = "方案.yaml"
  /// What the notices state beside their lists.
  static let matters = "事项.yaml"
  /// Where the notices lie, a folder each.
  static let posted = "公示"

  let path: String

  /// - Throws: ``Refusal`` when there is no such folder.
  init(at path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Refusal(id: "WORK-001", message: "没有文件夹 \(path),请核对路径,或先用 start 建立。[WORK-001]")
    }
    guard isFolder(path) else {
      throw Refusal(id: "WORK-001", message: "\(path) 不是文件夹,请写放着各张表的文件夹。[WORK-001]")
    }
    self.path = path
  }

  func path(of name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

  func holds(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(of: name)) }

  /// The first file that has the name of `file` with another ending or a copy's addition, as
  /// 报名表.csv, 报名表(1).xlsx; nil when there is none.
  func lookalike(of file: WorkFile, in chain: WorkChain) -> String? {
    let own = Set(chain.files.map(\.name))
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().first { name in
      guard name.hasPrefix(file.title), !own.contains(name),
        let next = name.dropFirst(file.title.count).first,
        [".csv", ".xls", ".xlsx", ".xlsm", ".et", ".txt"].contains(where: {
          name.lowercased().hasSuffix($0)
        })
      else { return false }
      return !next.isLetter
    }
  }

  /// Facts of one kind of notice that go before those of all, as 事项.拟聘用人员公示.yaml.
  func matters(of kind: NoticeKind) -> String { "事项.\(kind.name).yaml" }
}

/// A path as it can be typed in a shell.
func typed(_ path: String) -> String {
  let isPlain = path.unicodeScalars.allSatisfy { scalar in
    scalar.value >= 0x80 || scalar.properties.isAlphabetic
      || "0123456789-_./+:,@%".unicodeScalars.contains(scalar)
  }
  return isPlain && !path.isEmpty ? path : "'\(path.replacing("'", with: #"'\''"#))'"
}
