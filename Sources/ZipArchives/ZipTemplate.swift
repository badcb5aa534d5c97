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
    let source = try open()
    defer { zip_discard(source) }
    return try archived { archive throws(ZipFailure) in
      do throws(ZipFailure) {
        try fill(archive, from: source, replacing: parts)
        guard zip_close(archive) == 0 else { throw failure(of: archive) }
      } catch {
        zip_discard(archive)
        throw error
      }
    }
  }

  /// The content of every part, by name, in the order of the archive.
  public func parts() throws(ZipFailure) -> [PackagePart] {
    let source = try open()
    defer { zip_discard(source) }
    var parts: [PackagePart] = []
    for index in 0..<UInt64(max(0, zip_get_num_entries(source, 0))) {
      var status = zip_stat_t()
      guard zip_stat_index(source, index, 0, &status) == 0, let name = status.name,
        let file = zip_fopen_index(source, index, 0)
      else { throw failure(of: source) }
      var stream = ZipStream(file, name: String(cString: name), size: Int(status.size))
      var bytes = [UInt8](repeating: 0, count: stream.size)
      try stream.fill(&bytes)
      parts.append(PackagePart(name: stream.name, bytes: bytes))
    }
    return parts
  }

  private func fill(
    _ archive: OpaquePointer, from source: OpaquePointer, replacing parts: [PackagePart]
  ) throws(ZipFailure) {
    for index in 0..<UInt64(max(0, zip_get_num_entries(source, 0))) {
      guard let name = zip_get_name(source, index, 0) else { throw failure(of: source) }
      let own = String(cString: name)
      if let part = parts.first(where: { $0.name == own }) {
        try add(part, to: archive)
      } else {
        try copy(index, named: own, from: source, to: archive)
      }
    }
  }

  /// As it lies there, without being packed again.
  private func copy(
    _ index: UInt64, named name: String, from source: OpaquePointer, to archive: OpaquePointer
  ) throws(ZipFailure) {
    guard
      let content = zip_source_zip(
        archive, source, index, UInt32(ZIP_FL_COMPRESSED), 0, -1)
    else { throw failure(of: archive) }
    let place = zip_file_add(archive, name, content, UInt32(ZIP_FL_ENC_UTF_8))
    guard place >= 0 else {
      zip_source_free(content)
      throw failure(of: archive)
    }
    guard zip_file_set_dostime(archive, UInt64(place), 0, firstZipDay, 0) == 0 else {
      throw failure(of: archive)
    }
  }

  private func open() throws(ZipFailure) -> OpaquePointer {
    let bytes = packed
    guard let copy = malloc(max(1, bytes.count)) else { throw .cannotOpen(because: "内存不足") }
    bytes.withUnsafeBytes {
      copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
    }
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      free(copy)
      throw .cannotOpen(because: reason(&error))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .damaged(reason(&error))
    }
    return archive
  }

  private func failure(of archive: OpaquePointer) -> ZipFailure {
    .cannotWrite(because: String(cString: zip_strerror(archive)))
  }
}
