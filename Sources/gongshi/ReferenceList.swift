import ArgumentParser
import Disclosure
import DisclosureSheets

/// What `--with` takes, the same in every command.
let withHelp = ArgumentHelp("一起核对的表,如 收费目录.xlsx;可以写多次。", valueName: "file")

/// A list that a notice is held against, as the county's catalogue of fees.
struct ReferenceList {
  let file: WorkFile
  let reading: RosterSheet

  var records: [Record] { reading.result.records }

  /// What must be fixed in it first; its other findings are for those who keep it.
  var mistakes: [FiledFinding] {
    reading.result.findings.filter { $0.severity == .mustFix }.map { FiledFinding(file.name, $0) }
  }
}

/// The lists at `paths`, each for the reference of `kind` whose name it has; where a kind has only
/// one, a file of any name is it.
func referenceLists(at paths: [String], for kind: NoticeKind) throws -> [ReferenceList] {
  var lists: [ReferenceList] = []
  for path in paths {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let only = kind.references.count == 1 ? kind.references.first : nil
    guard let file = kind.references.first(where: { $0.name == name }) ?? only else {
      let names = kind.references.map(\.name).joined(separator: "、")
      throw Refusal(
        id: "WITH-001",
        message: kind.references.isEmpty
          ? "\(kind.name)不与其他表核对,请去掉 --with。[WITH-001]"
          : "不知道 \(path) 是哪一张表,请改名为 \(names)。[WITH-001]")
    }
    guard !lists.contains(where: { $0.file.name == file.name }) else {
      throw Refusal(id: "WITH-002", message: "\(file.name) 写了两次,请只留一个。[WITH-002]")
    }
    lists.append(ReferenceList(file: file, reading: try readRoster(file.roster, from: path)))
  }
  return lists
}

extension FolderReading {
  /// Those references of `kind` that lie in the folder.
  mutating func references(of kind: NoticeKind) -> [ReferenceList] {
    kind.references.filter { folder.holds($0.name) }.compactMap { file in
      read(file)
      return reading(of: file).map { ReferenceList(file: file, reading: $0) }
    }
  }
}
