import Glibc

/// When a reader in this process gives up a file that was made to be slow.
struct Deadline {
  private let end: Double

  /// A second and a half for any file, and a fifth of a second for each megabyte.
  init(bytes: Int) {
    end = Deadline.now + 1.5 + Double(bytes) / Double(1 << 20) * 0.2
  }

  func check() throws(FileTextRefusal) {
    guard Deadline.now < end else {
      throw .untrusted("内容的写法使读取异常缓慢")
    }
  }

  /// Seconds of processor time of this thread, so that a busy computer makes no file a slow one.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
