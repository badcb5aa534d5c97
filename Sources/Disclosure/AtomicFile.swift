import Glibc

/// Why a file could not be written, and what to do about it.
public struct FileWriteError: Error, CustomStringConvertible {
  public enum Code: String, Sendable {
    case folderMissing = "FILE-001"
    case notAllowed = "FILE-002"
    /// A folder or a device stands where the file should be.
    case notAFile = "FILE-003"
    case diskFull = "FILE-004"
    case nameTooLong = "FILE-005"
    case systemRefused = "FILE-006"
  }

  public let code: Code
  public let path: String
  /// What the system reported, for the log.
  public let cause: SystemFailure

  /// The rule's id, the same as at the end of ``description``.
  public var id: String { code.rawValue }

  public var description: String { "无法写入 \(path):\(reason)(未写入任何内容)。[\(id)]" }

  private var reason: String {
    switch code {
    case .folderMissing: "文件夹不存在,请先建好文件夹,或换一个位置再试"
    case .notAllowed: "没有权限,请换一个能写入的文件夹,或请管理员授权后再试"
    case .notAFile: "这个位置上是文件夹或设备,请换一个文件名再试"
    case .diskFull: "磁盘空间不足,请清理后再试"
    case .nameTooLong: "文件名太长,请改短(不超过 80 个汉字)后再试"
    case .systemRefused: "系统拒绝了写入(\(cause)),请换一个位置再试"
    }
  }

  init(path: String, cause: SystemFailure) {
    self.code =
      switch cause.number {
      case ENOENT, ENOTDIR: .folderMissing
      case EACCES, EPERM, EROFS: .notAllowed
      case EISDIR, ENOTSUP: .notAFile
      case ENOSPC, EDQUOT: .diskFull
      case ENAMETOOLONG: .nameTooLong
      default: .systemRefused
      }
    self.path = path
    self.cause = cause
  }
}

/// A failure as the operating system numbers it.
public struct SystemFailure: Error, Hashable, CustomStringConvertible {
  /// The value of `errno`.
  public let number: Int32

  public var description: String { String(cString: strerror(number)) }

  static var last: SystemFailure { SystemFailure(number: errno) }
}

/// Has `write` fill a file under a temporary name in the same folder, then gives it its name.
///
/// A reader meets the old file or the whole new one, also after a power cut: file and folder are
/// flushed to the disk. When anything fails the temporary file is removed and an old file at `path`
/// stays as it was. A symbolic link is followed, not replaced. `write` finds an empty file, made with
/// `permissions` less the process's mask.
///
/// - Throws: ``FileWriteError`` when the system refuses; whatever `write` throws.
public func writeAtomically(
  to path: String, permissions: UInt32 = 0o666,
  _ write: (_ temporaryPath: String) throws -> Void
) throws {
  let target = try writableTarget(path)
  let folder = folder(of: target)
  let temporary = try createTemporaryFile(in: folder, permissions, for: path)
  do {
    try write(temporary)
    try flush(temporary, O_RDWR, for: path)
    guard rename(temporary, target) == 0 else { throw FileWriteError(path: path, cause: .last) }
  } catch {
    unlink(temporary)
    throw error
  }
  // Some network file systems refuse to flush a folder. The whole file is in place by now, so
  // reporting that as "nothing written" would be wrong.
  try? flush(folder, O_RDONLY | O_DIRECTORY, for: path)
}

/// Writes `bytes` as the whole content of the file at `path`; see ``writeAtomically(to:permissions:_:)``.
public func writeAtomically(
  _ bytes: [UInt8], to path: String, permissions: UInt32 = 0o666
) throws {
  try writeAtomically(to: path, permissions: permissions) { temporary in
    try fill(temporary, with: bytes, for: path)
  }
}

/// Writes `text` in UTF-8 as the whole content of the file; see ``writeAtomically(to:permissions:_:)``.
public func writeAtomically(_ text: String, to path: String) throws {
  try writeAtomically(Array(text.utf8), to: path)
}

/// The file that `path` stands for, once it is clear that one may be there.
///
/// Renaming onto a device (`/dev/stdout`) would replace the device.
private func writableTarget(_ path: String) throws(FileWriteError) -> String {
  guard !path.isEmpty, !path.hasSuffix("/") else {
    throw FileWriteError(path: path, cause: SystemFailure(number: EISDIR))
  }
  var status = stat()
  guard stat(path, &status) == 0 else { return path }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw FileWriteError(path: path, cause: SystemFailure(number: EISDIR))
  }
  guard let resolved = realpath(path, nil) else {
    throw FileWriteError(path: path, cause: .last)
  }
  defer { free(resolved) }
  return String(cString: resolved)
}

private func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// An empty file of our own; the name is short so that a long name at the end still fits.
private func createTemporaryFile(
  in folder: String, _ permissions: UInt32, for path: String
) throws(FileWriteError) -> String {
  for attempt in 0..<1000 {
    let temporary = "\(folder)/.gongshi-\(getpid())-\(attempt).part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
    if descriptor >= 0 {
      close(descriptor)
      return temporary
    }
    guard errno == EEXIST else { throw FileWriteError(path: path, cause: .last) }
  }
  throw FileWriteError(path: path, cause: SystemFailure(number: EEXIST))
}

/// Has the system put what was written to `file` on the disk; `path` is for the words of a failure.
private func flush(_ file: String, _ flags: Int32, for path: String) throws(FileWriteError) {
  let descriptor = open(file, flags | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileWriteError(path: path, cause: .last) }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else { throw FileWriteError(path: path, cause: .last) }
}

private func fill(_ file: String, with bytes: [UInt8], for path: String) throws(FileWriteError) {
  let descriptor = open(file, O_WRONLY | O_TRUNC | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileWriteError(path: path, cause: .last) }
  defer { close(descriptor) }
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { throw FileWriteError(path: path, cause: .last) }
    rest = rest.dropFirst(count)
  }
}
