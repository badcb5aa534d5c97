import Disclosure
import DisclosureStore
import DisclosureTesting
import Foundation
import Testing

@testable import DisclosureBureau

/// Killed at any moment and begun again, a collection comes to what it would have come to at once.
///
/// Each worker is a process of its own: an exit test starts this test program again and runs the
/// closure there, where another thread kills it (SIGKILL, which no program can catch or delay).
@Suite struct CollectCrashTests {
  private static let (kills, schools) = (24, 120)

  @Test func `Killed again and again it ends the same, byte for byte`() async throws {
    try await withFolderForKills { whole in
      try await withFolderForKills { torn in
        for folder in [whole, torn] {
          try fill(SampleCollection(in: folder, schools: Self.schools))
        }
        try SampleCollection(in: whole).collect()
        var random = SeededGenerator(seed: 5)
        for _ in 0..<Self.kills {
          let delay = UInt32.random(in: 0..<1000, using: &random)
          await #expect(processExitsWith: .signal(SIGKILL)) {
            [torn = torn as String, delay = delay as UInt32] in
            try CollectCrashTests.collect(in: torn, dyingAfter: delay)
          }
        }
        try SampleCollection(in: torn).collect()
        let (left, right) = try (contents(of: torn + "/结果"), contents(of: whole + "/结果"))
        #expect(left.keys.sorted() == right.keys.sorted())
        for (path, bytes) in right { #expect(left[path] == bytes, "\(path)") }
        #expect(try kept(in: torn) == kept(in: whole))
        let names = try FileManager.default.contentsOfDirectory(atPath: torn).sorted()
        #expect(names == ["data", "data.key", "报送", "结果"])
      }
    }
  }

  private func fill(_ sample: SampleCollection) throws {
    for number in 1...Self.schools {
      var sent = SampleReturn(code: sample.code(number))
      sent.rows = (0..<2).map { row in
        ["周小满", sampleResidentID(serial: number * 2 + 1, region: 110101 + row % 2), "困难"]
      }
      if number.isMultiple(of: 20) { sent.rows[0][2] = "很困难" }
      try sent.write(to: "\(sample.inbox)/\(number).xlsx")
    }
  }

  /// Dies after so many thousandths of the time that all the work takes at most.
  private static func collect(in folder: String, dyingAfter thousandths: UInt32) throws -> Never {
    let sample = try SampleCollection(in: folder)
    var died = false
    let limit = 1 + Int(thousandths) * (schools + schools) / 1000
    var steps = 0
    while true {
      try sample.collect { _ in
        steps += 1
        guard steps >= limit, !died else { return }
        died = true
        // In the midst of whatever the other threads do then.
        Thread.detachNewThread {
          usleep(thousandths * 7)
          kill(getpid(), SIGKILL)
        }
      }
      if !died {
        died = true
        kill(getpid(), SIGKILL)
      }
    }
  }

  /// What the store holds of the round, without times and numbers drawn at random.
  private func kept(in folder: String) throws -> [String] {
    let sample = try SampleCollection(in: folder)
    return try sample.store.read { reading in
      let id = sample.round.id
      let figures = try reading.figures(of: id)
      let returns = try reading.returns(of: id).map { entry in
        let rows = entry.state.isMerged ? try reading.rows(of: entry.school, in: id)?.records : nil
        return """
          \(entry.school) \(entry.number) \(entry.state) \(entry.file) \(entry.rowCount) \
          \(entry.findings.sorted { $0.key < $1.key }) \((rows ?? []).map(\.fields)) \
          \(figures[entry.school] ?? [])
          """
      }
      let notes = try reading.knownFiles(of: id).values.map { "\($0.sha256) \($0.detail)" }
      return returns + notes.sorted()
    }
  }

  private func withFolderForKills<T>(_ body: (String) async throws -> T) async throws -> T {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("collect-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
  }
}
