import Disclosure
public import DisclosureDocuments
import DisclosureSheets
public import DisclosureStore
import Foundation
import SchoolOversight

/// Where a call is written: a folder for each school, and the call files of those with the kit apart,
/// because they hold a key.
public struct CallFolder: Sendable {
  public let path: String
  /// What is sent to each school lies below it, in a folder by code and name.
  public var schools: String { "\(path)/发给学校" }
  public var callFiles: String { "\(path)/征集文件(有本程序的学校用)" }

  public init(_ path: String) { self.path = path }

  /// Whether something lies there that a call would be mixed with.
  public var isTaken: Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path)).map { !$0.isEmpty }
      ?? FileManager.default.fileExists(atPath: path)
  }

  /// Writes everything of `call` or nothing: it is finished beside the folder and moved at the end.
  ///
  /// `templates` word the letters; `advance` is called after each school.
  public func write(
    _ call: Call, secret: RoundSecret, templates: TemplateLibrary, advance: () -> Void = {}
  ) throws {
    let files = FileManager.default
    let target = URL(fileURLWithPath: path, isDirectory: true)
    let workshop = CallFolder(
      target.deletingLastPathComponent()
        .appendingPathComponent(".\(target.lastPathComponent).unfinished").path)
    try? files.removeItem(atPath: workshop.path)
    defer { try? files.removeItem(atPath: workshop.path) }
    for folder in [workshop.schools, workshop.callFiles] {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try workshop.fill(with: call, secret, templates, advance)
    // An empty folder is replaced; one that holds something stays as it is.
    guard rename(workshop.path, path) == 0 else {
      let number = errno
      throw number == ENOTEMPTY || number == EEXIST
        ? CallRefusal.folderTaken(path)
        : CallRefusal.notWritten(path, because: String(cString: strerror(number)))
    }
  }

  private func fill(
    with call: Call, _ secret: RoundSecret, _ templates: TemplateLibrary, _ advance: () -> Void
  ) throws {
    let workbooks = try call.workbooks(workingIn: path)
    var names = Set<String>()
    for school in call.round.schools {
      let name = unique(school.fileName, among: &names)
      let folder = "\(schools)/\(name)"
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false)
      try save(
        workbooks.bytes(code: school.code, name: school.name),
        to: "\(folder)/\(call.workbookName(of: school))")
      let letter = try templates.documents(for: call.letter(to: school))
      try save(pdf(of: letter), to: "\(folder)/报送通知.pdf")
      let file = CallFile(call, to: school, secret: secret)
      try save(Array(file.text.utf8), to: "\(callFiles)/\(name).json")
      advance()
    }
  }

  private func save(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// Two codes may differ only in characters that no file name has.
  private func unique(_ wish: String, among names: inout Set<String>) -> String {
    var name = wish
    var number = 2
    while !names.insert(name.lowercased()).inserted {
      name = "\(wish)(\(number))"
      number += 1
    }
    return name
  }
}
