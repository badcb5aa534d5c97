import Disclosure
import DisclosureStore
import DisclosureTesting
import Foundation
import Testing
import WorkingDays

@testable import DisclosureBureau

@Suite struct ChoosingTests {
  /// Two files of the first school, with so many rows each, saved on these days.
  private func send(
    _ sample: SampleCollection, _ saved: [CalendarDay], _ names: [String] = ["a.xlsx", "b.xlsx"]
  ) throws {
    for (index, day) in saved.enumerated() {
      var sent = SampleReturn(code: sample.code(1), saved: day)
      sent.rows = (0...index).map { ["周小满", sampleResidentID(serial: 1 + 2 * $0), "困难"] }
      try sent.write(to: "\(sample.inbox)/\(names[index])")
    }
  }

  private func state(_ result: CollectionResult) -> String {
    "\(result.schools[0].state.rawValue) \(result.schools[0].rowCount)"
  }

  @Test func `The file saved last holds, whatever the order and the names`() throws {
    for days in [["2026-10-08", "2026-10-09"], ["2026-10-09", "2026-10-08"]] as [[CalendarDay]] {
      try withCollection { sample in
        try send(sample, days)
        let result = try sample.collect()
        let last = days[0] < days[1] ? 2 : 1
        #expect(state(result) == "已收 \(last)")
        #expect(
          result.files.map(\.fate) == (last == 2 ? [.passed, .holding] : [.holding, .passed]))
      }
    }
  }

  @Test func `Two files of the same second are asked about, and what is said holds from then on`()
    throws
  {
    try withCollection { sample in
      try send(sample, ["2026-10-08", "2026-10-08"])
      let first = try sample.collect()
      #expect(state(first) == "两份待定 0")
      #expect(first.files.map(\.fate) == [.undecided, .undecided])
      #expect(try sample.store.read { try $0.returns(of: sample.round.id) }.isEmpty)
      let second = try sample.collect(keep: [sample.code(1): "报送/a.xlsx"])
      #expect(state(second) == "已收 1")
      #expect(second.files.map(\.fate) == [.holding, .passed])
      #expect(state(try sample.collect()) == "已收 1")
      #expect(state(try sample.collect(keep: [sample.code(1): "b.xlsx"])) == "已收 2")
    }
  }

  @Test func `What is to be kept must be a file of a school of the round`() throws {
    try withCollection { sample in
      try send(sample, ["2026-10-08", "2026-10-08"])
      for (keep, rule) in [
        ([sample.code(1): "x.xlsx"], "RET-034"), ([sample.code(1): ".xlsx"], "RET-034"),
        (["12345": "a.xlsx"], "RET-033"),
      ] {
        #expect { try sample.collect(keep: keep) } throws: { ($0 as? CollectRefusal)?.id == rule }
      }
    }
  }

  @Test func `The same file twice is one file`() throws {
    try withCollection { sample in
      try send(sample, ["2026-10-08"])
      try FileManager.default.copyItem(
        atPath: sample.inbox + "/a.xlsx", toPath: sample.inbox + "/复制.xlsx")
      let result = try sample.collect()
      #expect(state(result) == "已收 1")
      #expect(result.files.map(\.fate) == [.holding, .same])
    }
  }

  @Test func `An older file that comes later replaces nothing, a newer one does`() throws {
    try withCollection { sample in
      try send(sample, ["2026-10-08"])
      try sample.collect()
      for (day, rows, fate) in [
        ("2026-10-07", 1, .passed), ("2026-10-09", 3, .holding),
      ] as [(CalendarDay, Int, CollectionResult.FileResult.Fate)] {
        try FileManager.default.removeItem(atPath: sample.inbox)
        var sent = SampleReturn(code: sample.code(1), saved: day)
        sent.rows = (0..<3).map { ["周小满", sampleResidentID(serial: 1 + 2 * $0), "困难"] }
        try sent.write(to: sample.inbox + "/c.xlsx")
        let result = try sample.collect()
        #expect(state(result) == "已收 \(rows)")
        #expect(result.files.map(\.fate) == [fate])
      }
    }
  }

  @Test func `A school not among the files keeps what it sent before`() throws {
    try withCollection { sample in
      try send(sample, ["2026-10-08"])
      try sample.collect()
      try FileManager.default.removeItem(atPath: sample.inbox + "/a.xlsx")
      try SampleReturn(code: sample.code(2)).write(to: sample.inbox + "/二.xlsx")
      let result = try sample.collect()
      #expect(result.schools.prefix(3).map(\.state) == [.received, .received, .missing])
      #expect(result.schools[0].file == nil)
    }
  }

  @Test func `Files without a time and with one cannot be told apart`() {
    func file(_ hash: String, _ savedAt: Int?) -> SeenFile {
      var note = FileNote(sha256: hash)
      (note.school, note.savedAt) = ("1", savedAt)
      return SeenFile(FoundFile(path: hash, fault: nil, place: .file([])), note: note)
    }
    for (times, holding) in [
      ([nil], "a"), ([1, 2], "b"), ([2, 1], "a"), ([1, 1], nil), ([1, nil], nil),
      ([nil, nil], nil), ([1, 1, 2], "c"), ([2, 2, 1], nil),
    ] as [([Int?], String?)] {
      let files = zip(["a", "b", "c"], times).map { file($0, $1) }
      let choice = SchoolChoice(among: files, kept: nil, keptFile: nil, chosen: nil)
      guard case .file(let held) = choice.outcome else {
        #expect(holding == nil, "\(times)")
        continue
      }
      #expect(held.note?.sha256 == holding, "\(times)")
      #expect(choice.passed.count == times.count - 1)
    }
  }
}
