import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Testing

/// Publications of every form of list.
private func samples() throws -> [(name: String, publication: Publication)] {
  let base = try titledSample(rows: 3)
  let board = try sampleBoardTable(rows: [2, 1])
  let marks = textTable(["序号", "笔试"], ["1", "90.00", "2", "88.00", "3", "61.00"], title: "成绩")
  let continued = PublicTable(
    title: marks.title, columns: marks.columns, cells: marks.cells, orderWords: "",
    continuing: base.tables[0].title)
  return [
    ("a list", base),
    ("no list", base.with(tables: [])),
    ("an empty list", base.with(tables: [try sampleTable(rows: 0)])),
    ("sections", base.with(tables: [board])),
    ("several tables", base.with(tables: [board, base.tables[0]])),
    ("a table that continues another", base.with(tables: [base.tables[0], continued])),
    ("counts for the web", base.with(tables: base.tables, web: [board])),
    ("the office's own licence", try titledSample(rows: 1, facts: ["数据许可": ["可以转载。"]])),
  ]
}

extension Publication {
  fileprivate func with(tables: [PublicTable], web: [PublicTable]? = nil) -> Publication {
    Publication(
      kind: kind, title: title, issuer: issuer, facts: facts, period: period,
      comesDown: web == nil ? .whenSettled : .atPeriodEnd, tables: tables,
      web: web.map { .init(tables: $0, because: "教财厅函〔2017〕28号") })
  }
}

@Suite struct PublicationRecordTests {
  @Test func `what is kept of every publication is as the published schema says`() throws {
    let schema = try SchemaReading(publicationSchema)
    for (name, publication) in try samples() {
      #expect(try schema.faults(in: record(of: publication).text) == [], "\(name)")
    }
  }

  @Test func `the schema finds what is not as it says`() throws {
    let schema = try SchemaReading(publicationSchema)
    let text = record(of: try titledSample(rows: 1)).text
    for (from, to, fault) in [
      ("\"fingerprint\"", "\"finger\"", "$.fingerprint: required"),
      ("\"unit\": \"working\"", "\"unit\": \"week\"", "$.publication.period.unit: enum"),
      ("\"posted\": \"2026-", "\"posted\": \"26-", "$.publication.period.posted: pattern"),
      ("\"rows\": [", "\"rows\": [3,", "$.publication.tables[0].rows[0]: array"),
      ("\"kind\"", "\"Kind\"", "$.publication.kind: required"),
    ] {
      let broken = text.replacing(from, with: to)
      #expect(broken != text, "\(from) is not there")
      #expect(try schema.faults(in: broken).contains(fault), "\(from)")
    }
  }

  @Test func `the hash is of the publication, and nothing about its use changes it`() throws {
    let publication = try titledSample(rows: 2)
    let text = record(of: publication).text
    #expect(text.contains("\"sha256\": \"\(publication.sha256)\""))
    #expect(text.contains("\"fingerprint\": \"\(publication.fingerprint)\""))
    #expect(try EarlierNotice.read(publicationJSON: Array(text.utf8)).rows.count == 2)
  }

  @Test func `the office's words about use stand where the usual ones would`() throws {
    let usual = try titledSample(rows: 1)
    #expect(usual.licence.source?.standing == .practice)
    let own = try titledSample(rows: 1, facts: ["数据许可": ["可以转载。"]])
    #expect(own.licence.words == "可以转载。" && own.licence.source == nil)
    #expect(csvMetadata(of: own).text.contains("\"dc:rights\": \"可以转载。\""))
  }
}

@Suite struct PublicationCSVTests {
  private func lines(_ tables: [PublicTable], web: [PublicTable]? = nil) throws -> [String] {
    let publication = try titledSample(rows: 1).with(tables: tables, web: web)
    let text = csv(of: publication)
    #expect(text.hasPrefix("\u{FEFF}") && text.hasSuffix("\r\n"))
    let lines = text.dropFirst().split(separator: "\r\n").map(String.init)
    #expect(lines[0].hasSuffix(",指纹"))
    return lines.dropFirst().allSatisfy { $0.hasSuffix(",\(publication.fingerprint)") }
      ? [String(lines[0].dropLast(3))]
        + lines.dropFirst().map { String($0.dropLast(publication.fingerprint.count + 1)) }
      : lines
  }

  @Test func `a list is its header and its rows, each with the fingerprint`() throws {
    let table = textTable(["姓名", "单位"], ["张*", "东街小学", "李*", "西街小学"])
    #expect(try lines([table]) == ["姓名,单位", "张*,东街小学", "李*,西街小学"])
  }

  @Test func `a comma, a quote and a line end are kept apart by quotes`() throws {
    let table = textTable(["甲", "乙", "丙"], ["一,二", "他说\"好\"", "上\n下"])
    #expect(try lines([table]) == ["甲,乙,丙", "\"一,二\",\"他说\"\"好\"\"\",\"上\n下\""])
  }

  @Test func `several tables say which a row is of, under all their headers`() throws {
    let first = textTable(["序号", "姓名"], ["1", "张*"], title: "语文")
    let second = textTable(["序号", "岗位"], ["1", "教师"], title: "数学")
    #expect(try lines([first, second]) == ["表名,序号,姓名,岗位", "语文,1,张*,", "数学,1,,教师"])
  }

  @Test func `a table that continues another fills its rows`() throws {
    let first = textTable(["序号", "姓名"], ["1", "张*", "2", "李*"], title: "名单")
    let second = PublicTable(
      title: "成绩", columns: textTable(["序号", "笔试"], []).columns,
      cells: ["1", "90.5", "2", "88.0"].map { .text($0) }, orderWords: "", continuing: "名单")
    #expect(try lines([first, second]) == ["序号,姓名,笔试", "1,张*,90.5", "2,李*,88.0"])
  }

  @Test func `what titles a section stands in its rows`() throws {
    let rows = try lines([sampleBoardTable(rows: [2, 1])])
    #expect(rows[0].hasPrefix("收费类别,"))
    #expect(
      rows.dropFirst().map { String($0.prefix { $0 != "," }) }
        == ["行政事业性收费", "行政事业性收费", "服务性收费"])
  }

  @Test func `what the web may not show is not in it`() throws {
    let list = textTable(["姓名"], ["张小三"])
    let counts = textTable(["档次", "人数"], ["困难", "1"])
    #expect(try lines([list], web: [counts]) == ["档次,人数", "困难,1"])
  }

  @Test func `its description names each column with the kind of its cells`() throws {
    let text = csvMetadata(of: try titledSample(rows: 2)).canonical
    for (header, type) in [
      ("序号", "integer"), ("准考证号", "string"), ("总成绩", "decimal"), ("指纹", "string"),
    ] {
      #expect(text.contains("{\"datatype\":\"\(type)\",\"titles\":\"\(header)\"}"), "\(header)")
    }
  }
}
