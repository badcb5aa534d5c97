import Crypto
import Foundation
import Glibc
import PublicLedger

/// A file of a backup: where it lies in the folder, how large it is, and the SHA-256 of its bytes.
public struct KeptFile: Hashable, Sendable, Codable {
  /// From the folder on, as artefacts/ab/abcd….
  public let path: String
  public let bytes: Int
  /// In hexadecimal.
  public let sha256: String

  /// Reads the whole file, a mebibyte at a time.
  init(at path: String, in folder: String) throws {
    guard let handle = FileHandle(forReadingAtPath: folder + "/" + path) else {
      throw StoreRefusal.fault(folder + "/" + path)
    }
    defer { try? handle.close() }
    var hasher = SHA256()
    var count = 0
    while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
      hasher.update(data: part)
      count += part.count
    }
    self.path = path
    self.bytes = count
    self.sha256 = hexadecimal(Array(hasher.finalize()))
  }
}

extension StoreRefusal {
  /// What the operating system said about `path`; `number` is a value of `errno`.
  static func fault(_ path: String, _ number: Int32 = errno) -> StoreRefusal {
    switch number {
    case ENOSPC, EDQUOT, EFBIG: .diskFull(path)
    default: .notWritable(path, String(cString: strerror(number)))
    }
  }
}

/// The files below `folder`, by their paths from it, sorted; empty when there is no such folder.
func filesBelow(_ folder: String) throws -> [String] {
  guard FileManager.default.fileExists(atPath: folder) else { return [] }
  return try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: folder + "/" + $0, isDirectory: &isFolder)
      && !isFolder.boolValue
  }.sorted()
}

/// The bytes of `source` as a new file at `target`, for the owner alone, on the disk.
///
/// A file already at `target` is an error.
func copyFile(_ source: String, to target: String) throws {
  guard let input = FileHandle(forReadingAtPath: source) else { throw StoreRefusal.fault(source) }
  defer { try? input.close() }
  let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  guard descriptor >= 0 else { throw StoreRefusal.fault(target) }
  defer { close(descriptor) }
  while let part = try input.read(upToCount: 1 << 20), !part.isEmpty {
    try writeAll(part, to: descriptor, at: target)
  }
  guard fsync(descriptor) == 0 else { throw StoreRefusal.fault(target) }
}

/// A second name for the same bytes where the disk knows such names, else a copy.
func linkOrCopy(_ source: String, to target: String) throws {
  if link(source, target) != 0 { try copyFile(source, to: target) }
}

private func writeAll(_ bytes: Data, to descriptor: Int32, at path: String) throws {
  var rest = bytes
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { throw StoreRefusal.fault(path) }
    rest = rest.dropFirst(count)
  }
}

/// Has the system put a file, or the names in a folder, on the disk.
///
/// Some network file systems refuse that for folders; then nothing more can be done.
func flush(_ path: String) throws {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw StoreRefusal.fault(path) }
  defer { close(descriptor) }
  if fsync(descriptor) != 0, errno != EINVAL { throw StoreRefusal.fault(path) }
}

/// Gives a file or a folder its name, and has the system put that on the disk.
func renameFlushed(_ source: String, to target: String) throws {
  guard rename(source, target) == 0 else { throw StoreRefusal.fault(target) }
  try flush((target as NSString).deletingLastPathComponent)
}

/// Has the system put the names in a folder and in all folders below it on the disk.
func flushFolders(in folder: String) throws {
  for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    var isFolder: ObjCBool = false
    let path = folder + "/" + name
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      try flush(path)
    }
  }
  try flush(folder)
}
