import Disclosure
import DisclosureStore
import Foundation
import NoticeLife
import WorkingDays

/// What another calendar does to the notices that hang, for whoever hands in a holiday paper.
struct CalendarEffect {
  let lines: [String]
  /// The notices that would end later; `null` when the data could not be looked into.
  let json: JSON

  /// Nothing when the folder holds no office's data.
  init(on folder: String, of calendar: WorkingCalendar, because paper: HolidayPaper) {
    guard FileManager.default.fileExists(atPath: folder + "/gongshi.sqlite") else {
      self.init(lines: [], json: .array([]))
      return
    }
    do {
      let store = try OfficeStore(opening: folder, key: environment("GONGSHI_KEY"))
      let result = try store.read {
        try $0.recomputing(in: calendar, because: paper.document.words)
      }
      self.init(lines: CalendarEffect.lines(of: result), json: result.movesJSON)
    } catch {
      let why = refusal(for: error)?.message ?? "\(error)"
      self.init(lines: ["公示中的公示没有查看:\(why)", CalendarEffect.next], json: .null)
    }
  }

  private init(lines: [String], json: JSON) {
    self.lines = lines
    self.json = json
  }

  private static func lines(of result: Recomputing) -> [String] {
    guard !result.moves.isEmpty else { return ["公示中的公示都不用顺延。"] + result.gapLines }
    let moved = result.moves.map {
      "  \($0.notice) 从 \($0.from.chineseEnd)顺延到 \($0.to.chineseEnd)"
    }
    return ["公示中有 \(moved.count) 份要顺延:"] + moved + result.gapLines + [next]
  }

  private static let next = "下一步:gongshi recompute"
}
