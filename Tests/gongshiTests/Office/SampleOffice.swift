import Foundation

/// An office that practises, with a person for each step of the standard scheme, in a folder of its
/// own; commands run there as a clerk types them.
struct SampleOffice {
  let folder: URL

  /// Who has which role; 周敏, who gives them out, is there before.
  static let people = [
    ("李娜", "经办"), ("王强", "审核"), ("赵刚", "保密审查"), ("陈静", "签发"), ("孙明", "系统管理"),
  ]

  /// A copy of one that is made once for all tests.
  init(in folder: URL) throws {
    self.folder = folder
    for name in try contents(of: officeToCopy) {
      try FileManager.default.copyItem(
        at: officeToCopy.appendingPathComponent(name), to: folder.appendingPathComponent(name))
    }
  }

  /// Makes it from nothing.
  fileprivate init(anewIn folder: URL) throws {
    self.folder = folder
    for name in ["周敏"] + SampleOffice.people.map(\.0) {
      try Data("\(name)的密码\n".utf8).write(to: folder.appendingPathComponent("\(name).密码"))
    }
    let made = try gongshi("init --rehearsal 新手培训 --unit 临川县教育局 --first 周敏 --password-file 周敏.密码")
    precondition(made.status == 0, made.output)
    for (name, role) in SampleOffice.people {
      let added = try act("周敏", "people add \(name) --role \(role) --new-password-file \(name).密码")
      precondition(added.status == 0, added.output)
    }
  }

  /// Runs `gongshi` with these words at a time, else on 21 September 2026 at nine.
  func gongshi(_ words: String, at time: String = "2026-09-21T09:00") throws -> CommandRun {
    try run("GONGSHI_DATA=data GONGSHI_NOW=\(time) gongshi \(words)", in: folder)
  }

  /// The same by a person.
  func act(
    _ name: String, _ words: String, at time: String = "2026-09-21T09:00"
  ) throws -> CommandRun {
    try gongshi("\(words) --as \(name) --password-file \(name).密码", at: time)
  }

  /// Drafts the example's list of people to be hired, which becomes N-2026-0001.
  func draft(_ list: String = "名单.xlsx", _ more: String = "") throws -> CommandRun {
    let example = repository.appendingPathComponent("Examples/hiring.proposed").path
    let path = list.hasPrefix("/") ? list : "\(example)/\(list)"
    return try act(
      "李娜",
      "draft hiring.proposed \(path) --facts \(example)/facts.yaml --posted 2026-09-28 \(more)")
  }

  /// Has everybody of the scheme sign N-2026-0001.
  func sign(_ notice: String = "N-2026-0001") throws {
    for (name, _) in SampleOffice.people.dropLast() {
      let signed = try act(name, "sign \(notice)")
      precondition(signed.status == 0, signed.output)
    }
  }

  /// A member of what `show --json` says of a notice.
  func shown(_ member: String, of notice: String = "N-2026-0001") throws -> Any? {
    let run = try gongshi("show \(notice) --json")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return ((json as? [String: Any])?["notice"] as? [String: Any])?[member]
  }
}

/// Hands `body` an office and removes it afterwards.
func withOffice<Result>(_ body: (SampleOffice) throws -> Result) throws -> Result {
  try withScratchFolder { try body(SampleOffice(in: $0)) }
}

/// Made when the first test asks for it; removed when the tests end.
private let officeToCopy: URL = {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("gongshi-office-\(ProcessInfo.processInfo.processIdentifier)")
  do {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try SampleOffice(anewIn: folder)
  } catch {
    preconditionFailure("no office to copy: \(error)")
  }
  atexit { try? FileManager.default.removeItem(at: officeToCopy) }
  return folder
}()
