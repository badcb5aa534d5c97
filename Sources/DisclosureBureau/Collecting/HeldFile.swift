import Foundation
import Glibc

/// Bytes that can be opened by path as long as this value lives, and have no name in any folder: a
/// member of an archive, or a file as it was in the moment in which it was read.
///
/// What schools send is private; whatever ends the program, nothing of it is left behind.
struct HeldFile: ~Copyable {
  private let descriptor: CInt

  /// - Throws: ``CollectRefusal`` RET-032 when the folder of temporary files takes no more.
  init(_ bytes: [UInt8]) throws(CollectRefusal) {
    let folder = FileManager.default.temporaryDirectory.path
    var pattern = Array("\(folder)/gongshi-XXXXXX".utf8CString)
    descriptor = mkstemp(&pattern)
    guard descriptor >= 0 else { throw HeldFile.failure(in: folder) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(pattern)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw HeldFile.failure(in: folder) }
      rest = rest.dropFirst(count)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  var path: String { "/proc/self/fd/\(descriptor)" }

  private static func failure(in folder: String) -> CollectRefusal {
    .noRoom(because: "\(folder):\(String(cString: strerror(errno)))")
  }
}
