import CZip
import Glibc

/// An archive that is written many times with other content in a few of its parts; the others are
/// packed once.
public struct ZipTemplate: Sendable {
  private let packed: [UInt8]

  /// `packed` is an archive that this program has just written itself.
  public init(_ packed: [UInt8]) { self.packed = packed }

  /// The archive with `parts` in place of its own of those names.
  public func bytes(replacing parts: [PackagePart]) throws(ZipFailure) -> [UInt8] {
    let source = try openedArchive(packed)
    defer { zip_discard(source) }
    var opened = OpenedArchives()
    defer { opened.discard() }
    return try archived { archive throws(ZipFailure) in
      do throws(ZipFailure) {
        try fill(archive, from: source, replacing: parts, keeping: &opened)
        guard zip_close(archive) == 0 else { throw cannotWrite(archive) }
      } catch {
        zip_discard(archive)
        throw error
      }
    }
  }

  /// The content of every part, by name, in the order of the archive.
  public func parts() throws(ZipFailure) -> [PackagePart] {
    let source = try openedArchive(packed)
    defer { zip_discard(source) }
    var parts: [PackagePart] = []
    for index in 0..<UInt64(max(0, zip_get_num_entries(source, 0))) {
      var status = zip_stat_t()
      guard zip_stat_index(source, index, 0, &status) == 0, let name = status.name,
        let file = zip_fopen_index(source, index, 0)
      else { throw cannotWrite(source) }
      var stream = ZipStream(file, name: String(cString: name), size: Int(status.size))
      var bytes = [UInt8](repeating: 0, count: stream.size)
      try stream.fill(&bytes)
      parts.append(PackagePart(name: stream.name, bytes: bytes))
    }
    return parts
  }

  private func fill(
    _ archive: OpaquePointer, from source: OpaquePointer, replacing parts: [PackagePart],
    keeping opened: inout OpenedArchives
  ) throws(ZipFailure) {
    for index in 0..<UInt64(max(0, zip_get_num_entries(source, 0))) {
      guard let name = zip_get_name(source, index, 0) else { throw cannotWrite(source) }
      let own = String(cString: name)
      if let part = parts.first(where: { $0.name == own }) {
        try add(part, to: archive, keeping: &opened)
      } else {
        let copy = packedSource(index, of: source, in: archive)
        try date(add(copy, named: own, to: archive), in: archive)
      }
    }
  }
}
