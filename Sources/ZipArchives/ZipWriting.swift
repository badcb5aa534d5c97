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
  do throws(ZipFailure) {
    var names: Set<String> = []
    for part in parts {
      guard names.insert(part.name.lowercased()).inserted else { throw .duplicatePart(part.name) }
      try add(part, to: archive)
    }
    guard zip_close(archive) == 0 else {
      throw .cannotWrite(because: String(cString: zip_strerror(archive)))
    }
  } catch {
    zip_discard(archive)
    throw error
  }
}

func add(_ part: PackagePart, to archive: OpaquePointer) throws(ZipFailure) {
  guard !part.name.isEmpty, !pointsOutside(part.name) else { throw .unsafeName(part.name) }
  guard let source = source(of: part, in: archive) else {
    throw .cannotWrite(because: String(cString: zip_strerror(archive)))
  }
  let index = zip_file_add(archive, part.name, source, UInt32(ZIP_FL_ENC_UTF_8))
  guard index >= 0 else {
    zip_source_free(source)
    throw .cannotWrite(because: String(cString: zip_strerror(archive)))
  }
  guard zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 6) == 0,
    zip_file_set_dostime(archive, UInt64(index), 0, firstZipDay, 0) == 0
  else { throw .cannotWrite(because: String(cString: zip_strerror(archive))) }
}

/// 1 January 1980.
let firstZipDay: UInt16 = 1 << 5 | 1

/// libzip reads a source when the archive is closed, so it gets a copy of its own.
private func source(of part: PackagePart, in archive: OpaquePointer) -> OpaquePointer? {
  switch part.content {
  case .file(let path):
    return zip_source_file(archive, path, 0, -1)
  case .bytes(let bytes):
    guard let copy = malloc(max(1, bytes.count)) else { return nil }
    bytes.withUnsafeBytes {
      copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
    }
    let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1)
    if source == nil { free(copy) }
    return source
  }
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
