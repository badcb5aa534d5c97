import ChannelChecks
import Disclosure
import FileTexts
import Foundation
import PersonalData
import ZipArchives

/// A folder in the making: it gets its name when everything is in it.
struct PackFolder {
  struct File {
    /// With forward slashes, from the folder on.
    let path: String
    let sha256: String
    let size: Int
  }

  private(set) var files: [File] = []
  private let target: String
  private let workshop: String

  var count: Int { files.count }

  /// - Throws: ``Refusal``, when something lies there already or nothing can be written.
  init(at path: String) throws {
    target = path.trimmedPath
    guard !FileManager.default.fileExists(atPath: target) else {
      throw Refusal(id: "OFF-071", message: "\(target) 已经有了,请换一个名称,或先移走原来的。[OFF-071]")
    }
    let url = URL(fileURLWithPath: target)
    workshop =
      url.deletingLastPathComponent()
      .appendingPathComponent(".\(url.lastPathComponent).unfinished").path
    try? FileManager.default.removeItem(atPath: workshop)
    try makeFolder(workshop)
  }

  private func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Refusal(id: "OUT-001", message: "无法建立文件夹 \(target),请检查权限和磁盘空间。[OUT-001]")
    }
  }

  mutating func add(_ bytes: [UInt8], at path: String) throws {
    try add(at: path) { try writeAtomically(bytes, to: $0) }
  }

  /// Adds a file that `write` makes, once nothing private was found in it.
  mutating func add(at path: String, _ write: (String) throws -> Void) throws {
    let place = "\(workshop)/\(path)"
    if let slash = place.lastIndex(of: "/") { try makeFolder(String(place[..<slash])) }
    try write(place)
    let bytes = try officeFile(at: place)
    if let found = try PackFolder.privateContent(at: place) {
      throw Refusal(
        id: "OFF-072", message: "\(path) 里有\(found.words),没有装成,请先更正这份材料。[OFF-072]")
    }
    files.append(File(path: path, sha256: sha256(of: bytes), size: bytes.count))
  }

  /// The list of all files with their SHA-256, as `sha256sum -c` reads it.
  mutating func addManifest() throws {
    let lines = files.map { "\($0.sha256)  \($0.path)\n" }.joined()
    try add(Array(lines.utf8), at: "校验清单.txt")
  }

  func finish() throws {
    guard rename(workshop, target) == 0 else {
      throw Refusal(
        id: "OUT-002", message: "无法写入 \(target):\(String(cString: strerror(errno)))。[OUT-002]")
    }
  }

  /// Takes away what was not finished.
  func discard() { try? FileManager.default.removeItem(atPath: workshop) }

  func zip(to path: String) throws {
    let name = URL(fileURLWithPath: target).lastPathComponent
    let parts = files.map { PackagePart(name: "\(name)/\($0.path)", file: "\(target)/\($0.path)") }
    try writeAtomically(to: path) { temporary in
      do { try writeZip(parts, to: temporary) } catch {
        throw Refusal(
          id: "OFF-073", message: "\(path) 压缩不成,请检查磁盘空间;文件夹已经装好。[OFF-073]")
      }
    }
  }

  /// An office's own phone number may stand in a notice, and a photograph tells where the board
  /// hangs; nobody's other numbers may leave.
  private static let forbidden: Set<String> = Set(
    [PrivateContent.Kind.residentID, .studentNumber, .bankCard].map(\.rawValue))

  /// What lies there as evidence may be of any form; of one that is not known nothing is read.
  private static func privateContent(at path: String) throws -> FileScan.Finding? {
    let scan = ReleaseGate().scan(path)
    if let refusal = scan.refusal, !["READ-003", "READ-004"].contains(refusal.id) { throw refusal }
    return scan.findings.first { $0.isCertain && forbidden.contains($0.kind) }
  }
}

/// A name that Windows and WPS take: none of their signs, no dot or blank at the end, not too long.
func safeFileName(_ name: String) -> String {
  let signs = Set("\\/:*?\"<>|")
  var safe = String(
    name.map {
      $0.isNewline || signs.contains($0) || $0.asciiValue.map { $0 < 32 } ?? false ? "_" : $0
    }
    .prefix(40))
  while let last = safe.last, last == "." || last == " " { safe.removeLast() }
  return safe.isEmpty ? "_" : safe
}
