import Disclosure
import DisclosureStore
import DisclosureTesting
import Foundation
import Testing
import ZipArchives

@testable import DisclosureBureau

/// Everything that can be wrong with what comes back is told from everything else, and none of it
/// keeps the rest from being taken in.
@Suite struct BadInputTests {
  private static let compound: [UInt8] = {
    // A compound file with one directory entry of an old workbook.
    var bytes = [UInt8](repeating: 0, count: 1024)
    bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    for (index, letter) in "Workbook".utf8.enumerated() { bytes[512 + 2 * index] = letter }
    bytes[512 + 64] = 18
    bytes[512 + 66] = 2
    return bytes
  }()

  private static let bomb: [UInt8] = {
    var deflate = Deflate()
    deflate.append("0")
    deflate.repeatLast(1, bytes: 20 << 20)
    var zip = ZipFixture()
    zip.add("大.xlsx", packed: deflate.finished(), method: 8, size: deflate.size, crc: 0)
    return zip.finished()
  }()

  /// 四小.xlsx as a Chinese Windows writes it.
  private static let gbkName: [UInt8] = [0xCB, 0xC4, 0xD0, 0xA1] + Array(".xlsx".utf8)

  private func fill(_ sample: SampleCollection) throws {
    let inbox = sample.inbox
    func school(_ number: Int) -> SampleReturn { SampleReturn(code: sample.code(number)) }
    try school(1).write(to: "\(inbox)/一小 的 表😀·定.xlsx")
    var doubtful = school(2)
    doubtful.rows = [["周", sampleResidentID(serial: 3), "困难"]]
    try doubtful.write(to: "\(inbox)/b/说明.xlsx")
    var faulty = school(3)
    faulty.rows = [["王小明", "11010519491231002", "困难"]]
    try faulty.write(to: "\(inbox)/c.xlsx")
    var archive = ZipFixture()
    archive.add(rawName: BadInputTests.gbkName, try school(4).bytes)
    archive.add("../五小.xlsx", try school(5).bytes)
    archive.add(rawName: Array("locked.xlsx".utf8), flags: 1, [1, 2, 3])
    archive.add("__MACOSX/._x", [1])
    var inner = ZipFixture()
    var none = school(6)
    (none.rows, none.declaresNil) = ([], true)
    inner.add("零.xlsx", try none.bytes)
    archive.add("里面.zip", inner.finished())
    try save(archive.finished(), at: "\(inbox)/d.zip")
    var deep = inner
    for _ in 0..<3 {
      var next = ZipFixture()
      next.add("x.zip", deep.finished())
      deep = next
    }
    try save(deep.finished(), at: "\(inbox)/e.zip")
    try save(BadInputTests.bomb, at: "\(inbox)/f.zip")
    try save(Array("Rar!abcd".utf8), at: "\(inbox)/g.rar")
    try save(BadInputTests.compound, at: "\(inbox)/h.xls")
    try save(BadInputTests.compound + [0], at: "\(inbox)/i.et")
    try save(Array("%PDF-1.7".utf8), at: "\(inbox)/j.pdf")
    try save([], at: "\(inbox)/k.xlsx")
    try save([0x50, 0x4B, 3, 4, 9, 9], at: "\(inbox)/l.zip")
    try save([1], at: "\(inbox)/~$c.xlsx")
    symlink("\(inbox)/c.xlsx", "\(inbox)/m.xlsx")
    mkfifo("\(inbox)/n.xlsx", 0o600)
    var other = school(7)
    other.round = "C-2025-0009"
    try other.write(to: "\(inbox)/o.xlsx")
    try SampleReturn(code: "99999").write(to: "\(inbox)/p.xlsx")
    try SampleReturn().write(to: "\(inbox)/q临江县第8小学.xlsx")
  }

  @Test func `Each file is told from the others, and none stops the rest`() throws {
    try withCollection { sample in
      try fill(sample)
      let result = try sample.collect()
      let told = Dictionary(
        uniqueKeysWithValues: result.files.map { file in
          (
            String(file.path.dropFirst("报送/".count)),
            "\(file.fate.rawValue) \(file.remarks.map(\.rule).joined(separator: " "))"
          )
        })
      let expected = [
        "一小 的 表😀·定.xlsx": "采用 ", "b/说明.xlsx": "采用 ", "c.xlsx": "采用 ",
        "d.zip/四小.xlsx": "采用 ", "d.zip/../五小.xlsx": "读不了 RET-003",
        "d.zip/locked.xlsx": "读不了 RET-002", "d.zip/__MACOSX/._x": "略过 RET-009",
        "d.zip/里面.zip/零.xlsx": "采用 ", "e.zip/x.zip/x.zip/x.zip": "读不了 RET-005",
        "f.zip/大.xlsx": "读不了 RET-004", "g.rar": "读不了 RET-012", "h.xls": "读不了 SHEET-005",
        "i.et": "读不了 SHEET-006", "j.pdf": "读不了 SHEET-003", "k.xlsx": "读不了 SHEET-002",
        "l.zip": "读不了 RET-001", "~$c.xlsx": "略过 RET-008", "m.xlsx": "读不了 RET-007",
        "n.xlsx": "读不了 RET-007", "o.xlsx": "认不出或错表 CALL-012",
        "p.xlsx": "认不出或错表 CALL-017", "q临江县第8小学.xlsx": "认不出或错表 CALL-018 CALL-020",
      ]
      for (path, words) in expected { #expect(told[path] == words, "\(path)") }
      #expect(Set(told.keys) == Set(expected.keys))
      #expect(
        result.schools.map(\.state) == [
          .received, .receivedWithFindings, .returned, .received, .missing, .nothingToReport,
          .wrong, .missing,
        ])
      // A name is a hint for the clerk and no more.
      #expect(result.schools[7].remarks.map(\.rule) == ["RET-025"])
    }
  }

  @Test(
    arguments: [
      (rows: [["周小满", "", "困难"]], isNil: false, state: ReturnState.received, rule: nil),
      (rows: [["周小满", "", "困难"]], isNil: true, state: .returned, rule: "RET-014"),
      (rows: [], isNil: true, state: .nothingToReport, rule: nil),
      (rows: [], isNil: false, state: .returned, rule: "RET-015"),
    ] as [(rows: [[String]], isNil: Bool, state: ReturnState, rule: String?)])
  func `Rows and a declaration that there are none exclude each other`(
    _ item: (rows: [[String]], isNil: Bool, state: ReturnState, rule: String?)
  ) throws {
    try withCollection { sample in
      var sent = SampleReturn(code: sample.code(1))
      (sent.rows, sent.declaresNil) = (item.rows, item.isNil)
      try sent.write(to: "\(sample.inbox)/a.xlsx")
      let result = try sample.collect()
      #expect(result.schools[0].state == item.state)
      let kept = try sample.store.read { try $0.returns(of: sample.round.id) }
      #expect(kept.map(\.state) == [item.state])
      #expect(kept[0].findings.keys.sorted() == item.rule.map { [$0] } ?? [])
    }
  }

  @Test func `A file that changes between being opened and read is not believed`() throws {
    try withEmptyFolder { folder in
      let path = folder + "/a.xlsx"
      try save([1, 2, 3], at: path)
      let whole = try RawDescriptor(Array(path.utf8CString)).unchangedBytes()
      #expect(whole == [1, 2, 3])
      let file = try RawDescriptor(Array(path.utf8CString))
      let handle = try #require(FileHandle(forWritingAtPath: path))
      handle.seekToEndOfFile()
      handle.write(Data([4]))
      let changed = try file.unchangedBytes()
      #expect(changed == nil)
    }
  }

  @Test func `A file that is never read twice alike is left out in words`() throws {
    try withCollection { sample in
      // The system says that this file is empty, and gives out bytes all the same.
      var limits = CollectLimits()
      limits.pause = 0
      let plan = try sample.plan(["/proc/self/status"], limits: limits)
      let result = try collect(plan, into: sample.store, as: sample.actor)
      #expect(result.files.map { $0.remarks.map(\.rule) } == [["RET-010"]])
    }
  }

  @Test func `As many files as the limit are listed, and one that says there are more`() throws {
    try withEmptyFolder { folder in
      var limits = CollectLimits()
      limits.files = 3
      for number in 1...3 { try save([1], at: "\(folder)/\(number).xlsx") }
      #expect(try FileSearch.files(in: [folder], within: limits).allSatisfy { $0.fault == nil })
      try save([1], at: "\(folder)/4.xlsx")
      try save([1], at: "\(folder)/5.xlsx")
      let listed = try FileSearch.files(in: [folder], within: limits)
      #expect(listed.compactMap(\.fault?.rule) == ["RET-006"])
      #expect(listed.count == 4)
    }
  }

  @Test func `A file as large as the limit is read, a larger one is refused`() throws {
    try withEmptyFolder { folder in
      var limits = CollectLimits()
      limits.bytes = 1000
      try save([UInt8](repeating: 7, count: 1000), at: "\(folder)/a.xlsx")
      try save([UInt8](repeating: 7, count: 1001), at: "\(folder)/b.xlsx")
      let files = try FileSearch.files(in: [folder])
      let reader = FileReader(limits)
      #expect(try reader.bytes(of: files[0]).count == 1000)
      #expect { try reader.bytes(of: files[1]) } throws: {
        ($0 as? FileFault)?.finding.rule == "RET-004"
      }
    }
  }

  @Test func `Ten thousand files are listed in the order of their paths`() throws {
    try withEmptyFolder { folder in
      for number in 0..<10_000 {
        let path = "\(folder)/\(number * 7919 % 10_000).xlsx"
        try #require(FileManager.default.createFile(atPath: path, contents: nil))
      }
      let files = try FileSearch.files(in: [folder])
      #expect(files.count == 10_000)
      let paths = files.map { Array($0.path.utf8) }
      #expect(zip(paths, paths.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    }
  }

  @Test func `What is not there is refused with its path`() throws {
    #expect { try FileSearch.files(in: ["/没有这个文件夹"]) } throws: {
      ($0 as? CollectRefusal)?.id == "RET-031"
    }
  }

  @Test func `What is written may not lie among what is collected`() throws {
    try withCollection { sample in
      for (output, isRefused) in [
        (sample.inbox, true), (sample.inbox + "/结果", true), (sample.folder + "/报送2", false),
      ] {
        do {
          _ = try sample.plan(output: output)
          #expect(!isRefused, "\(output)")
        } catch let refusal as CollectRefusal {
          #expect(isRefused && refusal.id == "RET-036", "\(output)")
        }
      }
    }
  }
}
