import Foundation
import WorkingDays

/// Who is writing (占用), noted beside the database while a transaction lasts, so that whoever has to
/// wait can be told for whom.
///
/// The lock itself is SQLite's; a note that a killed program left behind keeps nobody out.
struct LockNote: Codable, Hashable {
  let process: Int32
  let host: String
  let person: String
  let since: Moment

  init(person: String, since: Moment) {
    process = getpid()
    host = ProcessInfo.processInfo.hostName
    self.person = person
    self.since = since
  }

  /// As 经办员张三(进程 4711,自 2026年9月28日09:05).
  var words: String {
    let place = isElsewhere ? "\(host) 上的" : ""
    return isStale
      ? "另一个程序(上次的\(person)已中断)"
      : "\(place)\(person)(进程 \(process),自 \(since.chinese))"
  }

  private var isElsewhere: Bool { host != ProcessInfo.processInfo.hostName }

  /// Its program is no more, as far as can be told from this machine.
  var isStale: Bool { !isElsewhere && kill(process, 0) != 0 && errno == ESRCH }

  static func path(beside database: String) -> String { database + ".busy" }

  /// Best effort: a note that cannot be written must not stop the work it tells of, and need not
  /// outlive a power cut.
  func write(beside database: String) {
    guard let text = try? JSONEncoder().encode(self) else { return }
    let file = open(
      LockNote.path(beside: database), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    try? FileHandle(fileDescriptor: file).write(contentsOf: text)
  }

  static func read(beside database: String) -> LockNote? {
    guard let text = FileManager.default.contents(atPath: path(beside: database)) else {
      return nil
    }
    return try? JSONDecoder().decode(LockNote.self, from: text)
  }

  static func remove(beside database: String) { unlink(path(beside: database)) }
}
