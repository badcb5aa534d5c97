import Disclosure
import DisclosureTesting
import Foundation
import Testing

@testable import PublicDraws

/// A record of one method, with everything that the method needs.
struct SampleRecord: CustomTestStringConvertible {
  let testDescription: String
  var entries: [DrawEntry] = PublicDrawsTests.entries(40, twins: [3, 17])
  var plan = DrawPlan.sample(seats: 12, alternates: 5)
  var seeds = sampleSeeds
  var randomNumbers: [String: String] = [:]

  func record() throws -> DrawRecord {
    DrawRecord(
      try commitment(entries, plan).run(seeds: seeds, randomNumbers: randomNumbers))
  }
}

let drawnRecords: [SampleRecord] = [
  SampleRecord(testDescription: "shuffled, five alternates"),
  SampleRecord(
    testDescription: "shuffled, bundles skipped at the end",
    entries: PublicDrawsTests.entries(40, twins: Set(1...39)),
    plan: .sample(seats: 13, lastSeats: .skip)),
  SampleRecord(
    testDescription: "shuffled, stopped at a bundle",
    entries: PublicDrawsTests.entries(40, twins: Set(1...39)),
    plan: .sample(seats: 13, lastSeats: .stop)),
  SampleRecord(
    testDescription: "more admitted than seats for a bundle",
    entries: PublicDrawsTests.entries(40, twins: Set(1...40)),
    plan: .sample(seats: 13, lastSeats: .admit)),
  SampleRecord(
    testDescription: "a seat for everybody", plan: .sample(seats: 42), seeds: []),
  SampleRecord(
    testDescription: "one seat short", plan: .sample(seats: 41)),
  SampleRecord(
    testDescription: "sorted by random numbers",
    plan: .sample(
      seats: 12, method: .randomNumbers,
      sources: [DrawSource("公证处电脑产生的随机数", known: "2026-08-21 09:00")]),
    seeds: [],
    randomNumbers: Dictionary(
      uniqueKeysWithValues: PublicDrawsTests.entries(40).enumerated().map {
        ($1.number, String(($0 * 7919 + 13) % 1009))
      })),
  SampleRecord(
    testDescription: "the ring",
    plan: .sample(seats: 12, method: .ring, sources: onSite("起始号", "间隔")),
    seeds: [PublicSeed("起始号", "6"), PublicSeed("间隔", "33")]),
  SampleRecord(
    testDescription: "start and difference, next one when repeated",
    plan: .sample(
      seats: 12, method: .difference(whenRepeated: .next), sources: onSite("起始号", "公差")),
    seeds: [PublicSeed("起始号", "7 3"), PublicSeed("公差", "8 0")]),
  SampleRecord(
    testDescription: "start and difference, stopped after seats and alternates",
    plan: .sample(
      seats: 12, alternates: 3, method: .difference(whenRepeated: .stop),
      sources: onSite("起始号", "公差")),
    seeds: [PublicSeed("起始号", "7 3"), PublicSeed("公差", "2 0")]),
  SampleRecord(
    testDescription: "RFC 3797",
    plan: .sample(seats: 12, method: .rfc3797, sources: onSite("双色球", "三位数")),
    seeds: [PublicSeed("双色球", "9 18 26 34 41 45"), PublicSeed("三位数", "2 5 12 8 10")]),
]

/// A change to a good record, and what the engine says to it.
struct Tampering: CustomTestStringConvertible {
  let testDescription: String
  let rules: [String]
  /// What is looked for in the record's text, and what stands there afterwards.
  var from = ""
  var to = ""
  /// Whether the hash of the whole is made to fit again.
  var rehashed = false
  /// What else is taken out.
  var dropped: String?

  func without(_ text: String) -> Tampering {
    var tampering = self
    tampering.dropped = text
    return tampering
  }

  func text() throws -> String {
    let text = try drawnRecords[0].record().json.text
    guard let range = text.range(of: from) else { throw NotFound(text: from) }
    let changed = text.replacingCharacters(in: range, with: to)
      .replacingOccurrences(of: dropped ?? "\0", with: "")
    guard rehashed else { return changed }
    guard case .object(let members) = try JSON(record: Array(changed.utf8)) else { return changed }
    let rest = members.filter { $0.name != "recordHash" }
    let hash = JSON.object(rest).sha256
    return JSON.object(rest + [JSON.Member("recordHash", .string(hash))]).text
  }

  private struct NotFound: Error { let text: String }
}

let tamperings: [Tampering] = [
  Tampering(
    testDescription: "a child for whom one number more stands",
    rules: ["DRAW-071", "DRAW-073", "DRAW-075", "DRAW-076", "DRAW-077", "DRAW-078"],
    from: "\"number\": \"A040\",\n      \"persons\": 1", to: "\"number\": \"A040\", \"persons\": 2"),
  Tampering(
    testDescription: "a number replaced",
    rules: ["DRAW-071", "DRAW-073", "DRAW-075", "DRAW-076", "DRAW-077", "DRAW-078"],
    from: "\"number\": \"A040\"", to: "\"number\": \"A041\""),
  Tampering(
    testDescription: "a number twice", rules: ["DRAW-002"], from: "\"number\": \"A040\"",
    to: "\"number\": \"A039\""),
  Tampering(
    testDescription: "the list out of order", rules: ["DRAW-070", "DRAW-078"],
    from: "\"number\": \"A001\",\n      \"persons\": 1\n    },",
    to: "\"number\": \"A002\", \"persons\": 1}, {\"number\": \"A001\", \"persons\": 1},"
  )
  .without("{\n      \"number\": \"A002\",\n      \"persons\": 1\n    },"),
  Tampering(
    testDescription: "a seat more",
    rules: ["DRAW-073", "DRAW-075", "DRAW-076", "DRAW-077", "DRAW-078"], from: "\"seats\": 12",
    to: "\"seats\": 13"),
  Tampering(
    testDescription: "another seed", rules: ["DRAW-075", "DRAW-076", "DRAW-077", "DRAW-078"],
    from: "3201.50", to: "3201.51"),
  Tampering(
    testDescription: "a seed in another shape", rules: ["DRAW-034"], from: "3201.50", to: "3201.5"),
  Tampering(testDescription: "an empty seed", rules: ["DRAW-031"], from: "3201.50", to: ""),
  Tampering(
    testDescription: "a seed of another source", rules: ["DRAW-032", "DRAW-030"],
    from: "\"source\": \"现场骰子\"", to: "\"source\": \"骰子\""),
  Tampering(
    testDescription: "a source known before the list was published", rules: ["DRAW-015"],
    from: "2026-08-20 15:00", to: "2026-08-18 09:00", rehashed: true),
  Tampering(
    testDescription: "a result", rules: ["DRAW-077", "DRAW-078"],
    from: "\"result\": \"未中签\"", to: "\"result\": \"中签\""),
  Tampering(
    testDescription: "a result, with the last hash made to fit", rules: ["DRAW-077"],
    from: "\"result\": \"未中签\"", to: "\"result\": \"中签\"", rehashed: true),
  Tampering(
    testDescription: "a draw that is said not to have been one", rules: ["DRAW-077"],
    from: "\"drawn\": true", to: "\"drawn\": false", rehashed: true),
  Tampering(
    testDescription: "the order", rules: ["DRAW-076", "DRAW-078"], from: "\"order\": [",
    to: "\"order\": [\"A999\", "),
  Tampering(
    testDescription: "blanks before the title", rules: ["DRAW-072"],
    from: "\"title\": \"", to: "\"title\": \" ", rehashed: true),
  Tampering(
    testDescription: "another format", rules: ["DRAW-062"], from: "gongshi-draw-1",
    to: "gongshi-draw-2"),
  Tampering(
    testDescription: "a member twice", rules: ["DRAW-060"], from: "\"format\": \"gongshi-draw-1\"",
    to: "\"format\": \"gongshi-draw-1\", \"format\": \"gongshi-draw-1\""),
  Tampering(
    testDescription: "a member that nobody knows", rules: ["DRAW-063"],
    from: "\"format\":", to: "\"note\": \"\", \"format\":", rehashed: true),
  Tampering(
    testDescription: "a fraction", rules: ["DRAW-060"], from: "\"seats\": 12", to: "\"seats\": 12.0"
  ),
  Tampering(testDescription: "a bracket missing", rules: ["DRAW-060"], from: "{", to: ""),
  Tampering(
    testDescription: "a moment that is none", rules: ["DRAW-063"], from: "2026-08-20 15:00",
    to: "2026-08-20 25:00"),
]
