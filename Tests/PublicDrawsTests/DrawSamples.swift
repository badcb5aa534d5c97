import Disclosure
import DisclosureTesting
import Foundation
import WorkingDays

@testable import PublicDraws

/// A001, A002 and so on; those at `twins` (from 1) stand for two children.
func entries(_ count: Int, twins: Set<Int> = []) -> [DrawEntry] {
  (1...count).map { place in
    let digits = String(place)
    return DrawEntry(
      "A" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits,
      persons: twins.contains(place) ? 2 : 1)
  }
}

extension DrawSource {
  static let index = DrawSource("上证指数收盘价", known: "2026-08-20 15:00", shape: "####.##")
  static let dice = DrawSource("现场骰子", known: "2026-08-21 09:00", shape: "# # # # #")
}

extension DrawPlan {
  static func sample(
    seats: Int, alternates: Int? = nil, method: DrawMethod = .shuffle,
    sources: [DrawSource] = [.index, .dice], lastSeats: LastSeats? = .admit
  ) -> DrawPlan {
    DrawPlan(
      title: "云溪县第一小学一年级摇号", seats: seats, alternates: alternates, method: method,
      sources: sources, lastSeats: lastSeats, published: "2026-08-18 09:00")
  }
}

let sampleSeeds = [PublicSeed("上证指数收盘价", "3201.50"), PublicSeed("现场骰子", "3 5 2 6 1")]

/// Two sources for what is drawn on site.
func onSite(_ first: String, _ second: String) -> [DrawSource] {
  [first, second].map { DrawSource($0, known: "2026-08-21 09:00") }
}

func commitment(_ entries: [DrawEntry], _ plan: DrawPlan) throws(DrawRefusal) -> DrawCommitment {
  try DrawCommitment(try DrawList(entries), plan)
}

/// The rules of a refusal, sorted; none when `body` goes through.
func rules(_ body: () throws -> Void) -> [String] {
  do {
    try body()
    return []
  } catch let refusal as DrawRefusal {
    return refusal.findings.map(\.rule).sorted()
  } catch {
    return ["\(error)"]
  }
}

let repository = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
