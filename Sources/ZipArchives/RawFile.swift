import Glibc

/// An ordinary file, open for reading.
public struct RawFile: ~Copyable {
  public let size: Int
  private let descriptor: CInt

  public init(opening path: String) throws(ZipFailure) {
    // A pipe of that name would make a blocking open wait for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(because: RawFile.reason(errno)) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .cannotOpen(because: "不是普通文件")
    }
    self.descriptor = descriptor
    self.size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Up to `count` bytes from `offset`, fewer at the end of the file.
  public func bytes(at offset: Int, count: Int) throws(ZipFailure) -> [UInt8] {
    let wanted = max(0, min(count, size - offset))
    var failure: CInt = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      while filled < wanted, let base = buffer.baseAddress {
        let got = pread(descriptor, base + filled, wanted - filled, off_t(offset + filled))
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        filled += got
      }
    }
    guard failure == 0 else { throw .cannotOpen(because: RawFile.reason(failure)) }
    return bytes
  }

  private static func reason(_ code: CInt) -> String {
    switch code {
    case ENOENT: "没有这个文件"
    case EACCES, EPERM: "没有读取权限"
    case EISDIR: "是文件夹"
    case ENOTDIR: "路径中有一段不是文件夹"
    default: String(cString: strerror(code))
    }
  }
}
