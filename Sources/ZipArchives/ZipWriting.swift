import CZip
import Glibc

/// `parts` as one archive, in the order given.
///
/// The same parts give the same bytes: every part bears 1 January 1980, the first day the format
/// knows, and all are deflated alike.
public func zipped(_ parts: [PackagePart]) throws(ZipFailure) -> [UInt8] {
  try archived { archive throws(ZipFailure) in try write(parts, closing: archive) }
}

/// The bytes of an archive that `write` fills and closes, or throws away.
func archived(
  _ write: (OpaquePointer) throws(ZipFailure) -> Void
) throws(ZipFailure) -> [UInt8] {
  var error = zip_error_t()
  guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
    throw .cannotWrite(because: reason(&error))
  }
  defer { zip_source_free(target) }
  zip_source_keep(target)
  guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
    zip_source_free(target)
    throw .cannotWrite(because: reason(&error))
  }
  try write(archive)
  return try content(of: target)
}

/// Writes `parts` as one archive to the file of that path, as ``zipped(_:)`` would; what lay there
/// is replaced.
public func writeZip(_ parts: [PackagePart], to path: String) throws(ZipFailure) {
  var code: CInt = 0
  guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
    throw .cannotWrite(because: "zip 错误 \(code)")
  }
  try write(parts, closing: archive)
}

private func write(
  _ parts: [PackagePart], closing archive: OpaquePointer
) throws(ZipFailure) {
  var opened = OpenedArchives()
  defer { opened.discard() }
  do throws(ZipFailure) {
    var names: Set<String> = []
    for part in parts {
      guard names.insert(part.name.lowercased()).inserted else { throw .duplicatePart(part.name) }
      try add(part, to: archive, keeping: &opened)
    }
    guard zip_close(archive) == 0 else { throw cannotWrite(archive) }
  } catch {
    zip_discard(archive)
    throw error
  }
}

/// Archives that parts are copied from, which libzip reads when the copy is closed.
struct OpenedArchives {
  fileprivate var handles: [OpaquePointer] = []

  func discard() { for handle in handles { zip_discard(handle) } }
}

func add(
  _ part: PackagePart, to archive: OpaquePointer, keeping opened: inout OpenedArchives
) throws(ZipFailure) {
  guard !part.name.isEmpty, !pointsOutside(part.name) else { throw .unsafeName(part.name) }
  let index: Int64
  switch part.content {
  case .bytes(let bytes):
    index = try add(source(of: bytes, in: archive), named: part.name, to: archive)
    try deflate(index, in: archive)
  case .file(let path):
    index = try add(zip_source_file(archive, path, 0, -1), named: part.name, to: archive)
    try deflate(index, in: archive)
  case .packed(let content):
    let other = try content.opened()
    opened.handles.append(other)
    index = try add(packedSource(0, of: other, in: archive), named: part.name, to: archive)
  }
  try date(index, in: archive)
}

/// A part of `other` as it lies there, without being packed again.
func packedSource(
  _ index: UInt64, of other: OpaquePointer, in archive: OpaquePointer
) -> OpaquePointer? {
  zip_source_zip(archive, other, index, UInt32(ZIP_FL_COMPRESSED), 0, -1)
}

func add(
  _ source: OpaquePointer?, named name: String, to archive: OpaquePointer
) throws(ZipFailure) -> Int64 {
  guard let source else { throw cannotWrite(archive) }
  let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
  guard index >= 0 else {
    zip_source_free(source)
    throw cannotWrite(archive)
  }
  return index
}

private func deflate(_ index: Int64, in archive: OpaquePointer) throws(ZipFailure) {
  guard zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 6) == 0 else {
    throw cannotWrite(archive)
  }
}

func date(_ index: Int64, in archive: OpaquePointer) throws(ZipFailure) {
  guard zip_file_set_dostime(archive, UInt64(index), 0, firstZipDay, 0) == 0 else {
    throw cannotWrite(archive)
  }
}

func cannotWrite(_ archive: OpaquePointer) -> ZipFailure {
  .cannotWrite(because: String(cString: zip_strerror(archive)))
}

/// 1 January 1980.
let firstZipDay: UInt16 = 1 << 5 | 1

/// libzip reads a source when the archive is closed, so it gets a copy of its own.
private func source(of bytes: [UInt8], in archive: OpaquePointer) -> OpaquePointer? {
  guard let copy = malloc(max(1, bytes.count)) else { return nil }
  bytes.withUnsafeBytes {
    copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
  }
  let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1)
  if source == nil { free(copy) }
  return source
}

/// An archive that this program has just written itself, opened to be copied from.
func openedArchive(_ bytes: [UInt8]) throws(ZipFailure) -> OpaquePointer {
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

private func content(of source: OpaquePointer) throws(ZipFailure) -> [UInt8] {
  var status = zip_stat_t()
  guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
    throw .cannotWrite(because: reason(zip_source_error(source)))
  }
  defer { zip_source_close(source) }
  let size = Int(status.size)
  var got = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
    got = Int(zip_source_read(source, buffer.baseAddress, UInt64(size)))
    filled = max(0, got)
  }
  guard got == size else { throw .cannotWrite(because: reason(zip_source_error(source))) }
  return bytes
}

func reason(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
  error.map { String(cString: zip_error_strerror($0)) } ?? "没有说明"
}
