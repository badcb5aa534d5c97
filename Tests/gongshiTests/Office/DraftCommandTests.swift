import Foundation
import Testing

@Suite struct DraftCommandTests {
  private var example: String {
    repository.appendingPathComponent("Examples/hiring.proposed").path
  }

  /// The example's list with what is published of one row, and what is withheld of another, changed.
  private func changedList(in folder: URL) throws -> String {
    let sheet = try run("gongshi sheet \(example)/名单.xlsx --json", in: folder)
    let cells = try JSONDecoder().decode(ShownSheets.self, from: Data(sheet.output.utf8))
    var rows = try cells.sheets[0].listRows
    let column = { (name: String) in rows[0].firstIndex(of: name) ?? 0 }
    rows[1][column("毕业院校")] = "临川师范大学"
    rows[2][column("联系电话")] = "13800000000"
    let path = folder.appendingPathComponent("改.csv")
    let lines = rows.map { row in
      row.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: path)
    return path.path
  }

  @Test func `a draft is stored with what its checks found, and says who is next`() throws {
    try withOffice { office in
      let draft = try office.draft()
      #expect(draft.status == 0)
      for text in [
        "已起草 N-2026-0001:关于2026年公开招聘", "名单:12 行", "没有身份证号、学籍号、手机号、银行卡号",
        "下一步:由李娜签“经办”:gongshi sign N-2026-0001",
      ] {
        #expect(draft.output.contains(text), "\(draft.output)")
      }
      let files = try run("find data/artefacts -type f", in: office.folder).output
      // The channels, six pictures of the article among them, and the record of the checks.
      #expect(files.split(separator: "\n").count == channelsOfAList.count + 7, "\(files)")
    }
  }

  @Test func `what must be fixed is printed in full and nothing is stored`() throws {
    try withOffice { office in
      let draft = try office.draft("有错的名单.xlsx")
      #expect(draft.status == 1)
      #expect(draft.output.contains("没有存入"))
      #expect(draft.output.contains("[R-ID-"))
      #expect(try office.gongshi("list").output.contains("没有这样的公示"))
      #expect(try !contents(of: office.folder.appendingPathComponent("data")).contains("artefacts"))
    }
  }

  @Test func `a dry run stores nothing and the number is not used up`() throws {
    try withOffice { office in
      let dry = try office.draft("名单.xlsx", "--dry-run")
      #expect(dry.output.contains("将起草 N-2026-0001"))
      #expect(dry.output.contains("这次没有保存"))
      #expect(try office.gongshi("list").output.contains("没有这样的公示"))
      #expect(try !contents(of: office.folder.appendingPathComponent("data")).contains("artefacts"))
      #expect(try office.draft().output.contains("已起草 N-2026-0001"))
    }
  }

  @Test func `nothing private can be read in anything that was written`() throws {
    try withOffice { office in
      _ = try office.draft()
      let sheet = try run("gongshi sheet \(example)/名单.xlsx --json", in: office.folder)
      let rows = try JSONDecoder().decode(ShownSheets.self, from: Data(sheet.output.utf8))
        .sheets[0].listRows
      for name in ["身份证号", "联系电话"] {
        let column = try #require(rows[0].firstIndex(of: name))
        for row in rows.dropFirst() {
          try #require(row[column].count >= 11)
          let found = try run("grep -rlaF -e '\(row[column])' data", in: office.folder)
          #expect(found.output == "", "\(name) stands in \(found.output)")
        }
      }
    }
  }

  @Test func `a second list is shown row by row, saved only when agreed to, and undone`() throws {
    try withOffice { office in
      _ = try office.draft()
      let list = try changedList(in: office.folder)
      let again = "draft --again N-2026-0001 \(list) --facts \(example)/facts.yaml"
      let asked = try office.act("李娜", again)
      #expect(asked.status == 1)
      #expect(asked.output.contains("[OFF-020]"))
      #expect(asked.output.contains("新增 0 行,变化 2 行,减少 0 行,不变 10 行"), "\(asked.output)")
      #expect(asked.output.contains("→ 临川师范大学"))
      #expect(asked.output.contains("联系电话有变化(不公开)"))
      #expect(!asked.output.contains("13800000000"))
      #expect(try office.shown("version") as? Int == 1)
      let dry = try office.act("李娜", again + " --dry-run")
      #expect(dry.status == 0)
      #expect(try office.shown("version") as? Int == 1)
      let saved = try office.act("李娜", again + " --yes")
      #expect(saved.output.contains("已把 N-2026-0001 改为第 2 稿"), "\(saved.output)")
      #expect(try office.shown("version") as? Int == 2)
      let same = try office.act("李娜", again + " --yes")
      #expect(same.output.contains("[OFF-019]"))
      let undone = try office.act("李娜", "undo N-2026-0001")
      #expect(undone.output.contains("回到第 1 稿"))
      #expect(try office.shown("version") as? Int == 1)
      #expect(try office.act("李娜", "undo N-2026-0001").output.contains("[LIFE-018]"))
    }
  }

  @Test func `a new version makes signatures void`() throws {
    try withOffice { office in
      _ = try office.draft()
      _ = try office.act("李娜", "sign N-2026-0001")
      #expect(try (office.shown("signatures") as? [Any])?.count == 1)
      let list = try changedList(in: office.folder)
      _ = try office.act(
        "李娜", "draft --again N-2026-0001 \(list) --facts \(example)/facts.yaml --yes")
      #expect(try (office.shown("signatures") as? [Any])?.isEmpty == true)
    }
  }

  @Test func `a correction and what it corrects name each other`() throws {
    try withOffice { office in
      _ = try office.draft()
      let correction = try office.draft("名单.xlsx", "--corrects N-2026-0001")
      #expect(correction.output.contains("更正 N-2026-0001"), "\(correction.output)")
      #expect(try office.gongshi("show N-2026-0001").output.contains("更正为:N-2026-0002"))
      #expect(try office.gongshi("show N-2026-0002").output.contains("更正的是:N-2026-0001"))
      let missing = try office.draft("名单.xlsx", "--corrects N-2026-0009")
      #expect(missing.output.contains("[STORE-023]"))
    }
  }

  @Test func `a work folder gives the same notice as its own command`() throws {
    try withOffice { office in
      try copyCounty("aid", to: office.folder)
      for step in ["quota", "class"] {
        let done = try run("gongshi aid \(step) aid", in: office.folder)
        #expect(done.status == 0, "\(done.output)")
      }
      let notice = try run(
        "gongshi aid notice aid aid.class --posted 2026-09-28", in: office.folder)
      let fingerprint = try #require(
        notice.output.split(separator: "\n").first { $0.hasPrefix("指纹:") })
      let draft = try office.act("李娜", "draft aid.class aid --posted 2026-09-28")
      #expect(draft.status == 0, "\(draft.output)")
      #expect(draft.output.contains(fingerprint), "\(draft.output)")
      let mixed = try office.act("李娜", "draft aid.class aid --posted 2026-09-28 --facts x.yaml")
      #expect(mixed.output.contains("[OFF-010]"))
    }
  }

  @Test func `a kind of words alone needs no list`() throws {
    try withOffice { office in
      try run("gongshi template general.text.consultation --facts 事项.yaml", in: office.folder)
        .expectSuccess()
      let draft = try office.act(
        "李娜", "draft general.text.consultation --facts 事项.yaml --posted 2026-09-28")
      #expect(draft.status == 1, "an empty facts file is not enough")
    }
  }

  @Test(arguments: [
    "draft", "draft hiring.proposed 名单.xlsx", "draft 没有这种 名单.xlsx --posted 2026-09-28",
    "draft hiring.proposed a b --posted 2026-09-28", "draft --again 12 名单.xlsx",
    "draft --again N-2026-0001 --corrects N-2026-0002 名单.xlsx",
  ])
  func `a draft that is not said rightly is wrong use`(_ words: String) throws {
    try withOffice { office in
      let run = try office.act("李娜", words)
      #expect(run.status == 64, "\(run.output)")
    }
  }
}

extension CommandRun {
  fileprivate func expectSuccess() { #expect(status == 0, "\(output)") }
}

/// What `gongshi sheet --json` prints, as rows of texts.
private struct ShownSheets: Decodable {
  struct Sheet: Decodable {
    struct Cell: Decodable {
      let ref: String
      let value: Value
    }

    /// A text, or a figure as it was typed.
    struct Value: Decodable {
      let text: String

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
          self.text = text
        } else {
          let number = try container.decode(Double.self)
          text = Int(exactly: number).map(String.init) ?? String(number)
        }
      }
    }

    /// Only of the sheet that was read.
    let cells: [Cell]?

    /// The header and the rows below it, without marks and the example row.
    var listRows: [[String]] {
      get throws {
        let header = try #require(rows.firstIndex { $0.contains("身份证号*") })
        return [rows[header].map { $0.replacing("*", with: "") }] + rows[(header + 2)...]
      }
    }

    var rows: [[String]] {
      var rows: [Int: [Int: String]] = [:]
      for cell in cells ?? [] {
        let letters = cell.ref.prefix { $0.isLetter }
        let column = letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } - 1
        rows[Int(cell.ref.dropFirst(letters.count)) ?? 0, default: [:]][column] = cell.value.text
      }
      let width = (rows.values.flatMap(\.keys).max() ?? 0) + 1
      return rows.keys.sorted().map { row in (0..<width).map { rows[row]?[$0] ?? "" } }
    }
  }

  let sheets: [Sheet]
}
