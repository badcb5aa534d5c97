import Disclosure
import FileTexts
import Foundation

extension NoticeComparison {
  /// Reads the files of one notice and compares them: with its record, publication.json, when that
  /// is one of them, else with the one that says the most.
  ///
  /// Of a folder all files are read that lie in it, but for pictures and what describes data.
  /// - Throws: ``SameRefusal``, when there are not two files to compare.
  public init(ofFilesAt paths: [String]) throws(SameRefusal) {
    var expected: ExpectedNotice?
    var (notices, broken): ([ReadNotice], [ComparedFile]) = ([], [])
    let files = NoticeComparison.files(at: paths)
    for path in files {
      let name = NoticeComparison.name(of: path, among: files)
      if expected == nil, let record = NoticeComparison.record(at: path, named: name) {
        expected = record
        continue
      }
      do { notices.append(try ReadNotice(path, named: name)) } catch {
        var file = ComparedFile(file: name)
        file.differences = [NoticeDifference("SAME-017", name, "读不出来:\(error.message)")]
        broken.append(file)
      }
    }
    guard notices.count + broken.count + (expected == nil ? 0 : 1) > 1 else {
      throw .nothingToCompare(files.first)
    }
    let candidates = notices.map { ExpectedNotice(reading: $0) }
    guard let held = expected ?? candidates.max(by: { $0.weight < $1.weight }) else {
      throw .nothingToCompare(files.first)
    }
    self.init(of: notices, with: held)
    self.files += broken
  }

  /// The files themselves; of a folder those that lie in it, by name.
  private static func files(at paths: [String]) -> [String] {
    paths.flatMap { path -> [String] in
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
        return [path]
      }
      return names.sorted().filter(isOfNotice).map {
        path.hasSuffix("/") ? path + $0 : "\(path)/\($0)"
      }
    }
  }

  private static func isOfNotice(_ name: String) -> Bool {
    guard let ending = name.split(separator: ".").last, !name.hasPrefix(".") else { return false }
    return name == "publication.json" || endings.contains(ending.lowercased())
  }

  /// Pictures cannot be read, and other JSON describes data.
  private static let endings: Set<String> = [
    "pdf", "html", "htm", "docx", "xlsx", "csv", "txt", "ics",
  ]

  /// Its last part, unless two files are called so.
  private static func name(of path: String, among paths: [String]) -> String {
    func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
    return paths.count { last($0) == last(path) } > 1 ? path : last(path)
  }

  /// Nil when the file is something else, or too large for a record.
  private static func record(at path: String, named name: String) -> ExpectedNotice? {
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    guard let size, size <= EarlierNotice.largestFile,
      let data = FileManager.default.contents(atPath: path),
      data.first(where: { $0 > 0x20 }) == UInt8(ascii: "{")
    else { return nil }
    return ExpectedNotice(publicationJSON: Array(data), file: name)
  }
}

/// Why files cannot be compared, and what to do.
public struct SameRefusal: Error, Hashable, Sendable {
  /// The rule's id, as SAME-018.
  public let id: String
  /// For people, with the id in brackets at the end.
  public let message: String

  static func nothingToCompare(_ file: String?) -> SameRefusal {
    let named = file.map { "只有一个文件 \($0)" } ?? "没有找到公示的文件"
    return SameRefusal(
      id: "SAME-018", message: "\(named),没有可比的;请写两个以上文件,最好有 publication.json。[SAME-018]")
  }
}

extension ReadNotice {
  fileprivate init(_ path: String, named name: String) throws(FileTextRefusal) {
    var texts: [FileText] = []
    do {
      try readTexts(of: path) { text in if text.place.file.count <= 1 { texts.append(text) } }
    } catch let refusal as FileTextRefusal { throw refusal } catch {
      preconditionFailure("reading throws its own refusals: \(error)")
    }
    self.init(file: name, texts: texts)
  }
}
