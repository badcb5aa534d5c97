import Foundation
import Testing

@Suite struct ScanCommandTests {
  private func writing(_ files: [String: String], in folder: URL) throws {
    for (name, text) in files {
      let path = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: path, atomically: true, encoding: .utf8)
    }
  }

  private func json(_ run: CommandRun) throws -> [[String: Any]] {
    let whole = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return try #require(whole?["files"] as? [[String: Any]])
  }

  @Test func `what is certain is told with its place, and ends with one`() throws {
    try withScratchFolder { folder throws in
      try writing(["名单.csv": "姓名,证件\n张三,11010519491231002X\n"], in: folder)
      let found = try run("gongshi scan 名单.csv --json", in: folder)
      #expect(found.status == 1)
      let file = try #require(try json(found).first)
      #expect(Set(file.keys) == ["file", "findings"])
      let findings = try #require(file["findings"] as? [[String: Any]])
      #expect(findings.count == 1)
      #expect(findings.first.map { Set($0.keys) } == ["kind", "place", "masked", "certain"])
      #expect(findings.first?["kind"] as? String == "身份证号")
      #expect(findings.first?["certain"] as? Bool == true)
      #expect(!found.output.contains("11010519491231002X"))
    }
  }

  @Test func `a clean folder ends with zero, and the folders in it are scanned too`() throws {
    try withScratchFolder { folder throws in
      try writing(["公示/a.txt": "公示", "公示/b/c.txt": "关于招聘的公示"], in: folder)
      let clean = try run("gongshi scan 公示 --json", in: folder)
      #expect(clean.status == 0)
      #expect(try json(clean).compactMap { $0["file"] as? String } == ["公示/a.txt", "公示/b/c.txt"])
    }
  }

  @Test func `contacts of the facts and those named are known`() throws {
    try withScratchFolder { folder throws in
      try writing(
        [
          "公示.txt": "联系电话13812345678", "甲.yaml": "联系电话: \"13812345678\"\n",
          "乙.yaml": "其他: \"13812345678\"\n",
        ], in: folder)
      #expect(try run("gongshi scan 公示.txt", in: folder).status == 1)
      #expect(try run("gongshi scan 公示.txt --facts 甲.yaml", in: folder).status == 0)
      #expect(try run("gongshi scan 公示.txt --facts 乙.yaml", in: folder).status == 1)
      #expect(try run("gongshi scan 公示.txt --official 13812345678", in: folder).status == 0)
    }
  }

  @Test func `a file that cannot be read ends with one and says why`() throws {
    try withScratchFolder { folder throws in
      try Data([0, 1, 2]).write(to: folder.appendingPathComponent("a.bin"))
      let refused = try run("gongshi scan a.bin --json", in: folder)
      #expect(refused.status == 1)
      let error = try #require(try json(refused).first?["error"] as? [String: String])
      #expect(error["id"] == "READ-003")
      #expect(try run("gongshi scan 没有.txt", in: folder).output.contains("[SCAN-002]"))
    }
  }

  @Test func `nothing of a notice is written when one of its files holds a passport number`() throws
  {
    try withScratchFolder { folder throws in
      let example = repository.appendingPathComponent("Examples/aid.recognition/facts.yaml")
      let list = "姓名,学校,年级,班级,认定档次\n王小明,第一小学 护照号E12345678,三年级,1班,困难\n"
      try writing(
        ["名单.csv": list, "事项.yaml": String(contentsOf: example, encoding: .utf8)], in: folder)
      let made = try run(
        "gongshi notice aid.recognition 名单.csv --facts 事项.yaml --posted 2026-09-28 -o 公示",
        in: folder)
      #expect(made.status == 1)
      #expect(made.output.contains("[SCAN-001]"), "\(made.output)")
      #expect(!made.output.contains("E12345678"))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(Set(left) == ["名单.csv", "事项.yaml"])
    }
  }
}
