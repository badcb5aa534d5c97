import Disclosure
import Glibc

/// The key file (密钥文件): 32 random bytes that lie outside the data folder.
///
/// Whoever has the database without it reads no ID, phone or account.
struct MasterKey {
  static let count = 32
  let bytes: [UInt8]

  static func path(_ given: String?, for folder: String) -> String {
    if let given { return given }
    var folder = folder[...]
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return folder + ".key"
  }

  /// Makes a new one, mode 0600; a file that is there is never overwritten.
  static func create(at path: String) throws -> MasterKey {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw errno == EEXIST
        ? StoreRefusal.exists(path) : .notWritable(path, String(cString: strerror(errno)))
    }
    defer { close(file) }
    let bytes = randomBytes(count)
    guard bytes.withUnsafeBytes({ write(file, $0.baseAddress, $0.count) }) == count,
      fsync(file) == 0
    else {
      unlink(path)
      throw StoreRefusal.diskFull(path)
    }
    return MasterKey(bytes: bytes)
  }

  static func read(at path: String) throws(StoreRefusal) -> MasterKey {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw .keyMissing(path) }
      throw .keyUnreadable(path, String(cString: strerror(errno)))
    }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: count + 1)
    let found = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
    guard found == count else {
      throw .keyUnreadable(path, "应当正好 \(count) 个字节")
    }
    return MasterKey(bytes: Array(bytes.prefix(count)))
  }
}

/// From the system's source of randomness, many at a time.
func randomBytes(_ count: Int) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
    while filled < count {
      // The most that one call may ask for.
      let part = min(256, count - filled)
      let code = getentropy(bytes.baseAddress.map { $0 + filled }, part)
      precondition(code == 0, "the system has randomness")
      filled += part
    }
  }
}
