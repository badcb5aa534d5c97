import Foundation

/// What is wrong with `text` when held against the golden file `name`; nil when they agree.
///
/// Golden files lie in the folder `Golden` beside the test. With RECORD_GOLDEN=1 the file is written
/// anew and the answer is still a complaint, so that a recording run never passes.
public func goldenDifference(
  _ text: String, _ name: String, file: StaticString = #filePath
) -> String? {
  let path = goldenFolder(beside: file).appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
    return record(text, at: path)
  }
  guard let data = FileManager.default.contents(atPath: path.path) else {
    return "No golden file \(name). Record it with RECORD_GOLDEN=1, then read what was written."
  }
  guard data != Data(text.utf8) else { return nil }
  return difference(from: String(decoding: data, as: UTF8.self), to: text, name: name)
}

private func goldenFolder(beside file: StaticString) -> URL {
  URL(fileURLWithPath: "\(file)").deletingLastPathComponent().appendingPathComponent("Golden")
}

private func record(_ text: String, at path: URL) -> String {
  do {
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: path)
    return "Recorded \(path.lastPathComponent). Read it, then run again without RECORD_GOLDEN."
  } catch {
    return "Cannot record \(path.path): \(error)"
  }
}

/// The lines that differ, with their numbers, up to twenty: `-` as recorded, `+` as it is now.
private func difference(from old: String, to new: String, name: String) -> String {
  let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false)
  let newLines = new.split(separator: "\n", omittingEmptySubsequences: false)
  let changes = newLines.difference(from: oldLines)
  let lines = changes.map { change -> (line: Int, words: String) in
    switch change {
    case .remove(let offset, let line, _): (offset, "- \(offset + 1): \(visible(line))")
    case .insert(let offset, let line, _): (offset, "+ \(offset + 1): \(visible(line))")
    }
  }
  let shown = lines.sorted { $0.line < $1.line }.prefix(20).map(\.words)
  let rest = lines.count > shown.count ? ["… and \(lines.count - shown.count) more lines"] : []
  return (["\(name) differs from its golden file:"] + shown + rest).joined(separator: "\n")
}

/// A carriage return looks like nothing, and some formats are about nothing else.
private func visible(_ line: Substring) -> String {
  line.replacingOccurrences(of: "\r", with: "␍").replacingOccurrences(of: "\t", with: "␉")
}
