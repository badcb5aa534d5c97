import Foundation

/// A line on stderr that tells how far a long piece of work has come.
///
/// It appears after two seconds, only on a terminal, and is wiped at the end; programs and logs
/// never see it.
struct Progress {
  private let title: String
  private let unit: String
  /// Nil when it is not known how much there is to do.
  private let total: Int?
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var done = 0
  private var lastShown: ContinuousClock.Instant?

  init(
    _ title: String, unit: String, total: Int? = nil, isShown: Bool = isatty(STDERR_FILENO) == 1
  ) {
    self.title = title
    self.unit = unit
    self.total = total
    self.isShown = isShown
  }

  mutating func advance() {
    done += 1
    // Asking the clock for every row would cost more than reading it.
    guard isShown, done & 0x3FF == 0 || total != nil else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(2), lastShown.map({ now - $0 > .milliseconds(200) }) ?? true
    else { return }
    lastShown = now
    let line = Progress.line(title, done: done, of: total, unit: unit, after: now - start)
    FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
  }

  func finish() {
    guard lastShown != nil else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }

  /// As 读取 [#####.....] 50%,每秒 10000 行,还要 5 秒; without a total only count and rate.
  static func line(
    _ title: String, done: Int, of total: Int?, unit: String, after elapsed: Duration
  ) -> String {
    let seconds = max(1, Int(elapsed.components.seconds))
    let rate = max(1, done / seconds)
    guard let total, total > 0 else { return "\(title):已完成 \(done) \(unit),每秒 \(rate) \(unit)" }
    let filled = min(20, done * 20 / total)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
    let left = (max(0, total - done) + rate - 1) / rate
    return "\(title) [\(bar)] \(done * 100 / total)%,每秒 \(rate) \(unit),还要 \(left) 秒"
  }
}
