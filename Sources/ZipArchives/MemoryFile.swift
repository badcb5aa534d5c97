import CZip
import Glibc

/// A file that lies only in memory and is gone with this value.
///
/// What stands in an inner file is never written to a disk; it has a path nevertheless, so that
/// every reader and every program can open it.
public final class MemoryFile {
  private let descriptor: CInt

  /// Good for this process and, while the value lives, for processes that it starts.
  public var path: String { "/proc/\(getpid())/fd/\(descriptor)" }

  public init(holding bytes: [UInt8]) throws(ZipFailure) {
    let closesInPrograms: UInt32 = 1
    descriptor = memfd_create("inner", closesInPrograms)
    guard descriptor >= 0 else { throw .cannotOpen(because: String(cString: strerror(errno))) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .cannotOpen(because: String(cString: strerror(errno))) }
      written += count
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
