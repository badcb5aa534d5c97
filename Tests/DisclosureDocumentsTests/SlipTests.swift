import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing

@Suite struct SlipTests {
  /// The slips as a PDF, read back.
  private func printed(_ slips: [Slip], as layout: SlipLayout) throws -> InspectedPDF {
    try InspectedPDF(FinishedPDF(bytes: try bytes(of: slips, as: layout).bytes))
  }

  private func bytes(
    of slips: [Slip], as layout: SlipLayout, form: SlipForm = sampleSlipForm
  ) throws -> (bytes: [UInt8], sheets: Int) {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("gongshi-\(UUID().uuidString).pdf").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let sheets = try writeSlips(slips, of: form, as: layout, to: path)
    return (Array(try Data(contentsOf: URL(fileURLWithPath: path))), sheets)
  }

  private func slips(_ count: Int, group: PublicText = "一年级1班") throws -> [Slip] {
    try (0..<count).map { try sampleSlip($0 + 1, group: group) }
  }

  /// Everything a family must find on its slip, without blanks.
  private func words(of slip: Slip) -> [String] {
    let form = sampleSlipForm
    return
      ["编号：\(slip.number.text)", "致\(slip.addressee.text)：", form.title.text]
      + form.columns.map(\.header) + slip.cells.map(\.text).filter { !$0.isEmpty }
      + ["合计：¥\(slip.total)", "（大写：\(slip.total.capitals)）", form.issuer.text, "2026年8月25日"]
      + (form.notes + slip.remarks).map(\.text)
  }

  @Test(arguments: SlipLayout.allCases)
  func `everything that is said to a family stands on its slip`(_ layout: SlipLayout) throws {
    let slip = try sampleSlip(1, relief: 1500, remarks: ["您的孩子免收一半作业本费。"])
    let file = try printed([slip], as: layout)
    defer { file.close() }
    #expect(file.pages.count == 1)
    // Cells whose text turns are found character by character.
    let found = file.pages[0].text.filter { !$0.isWhitespace }
    let letters = found.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let expected = words(of: slip).joined().filter { !$0.isWhitespace }
    for (letter, count) in expected.reduce(into: [Character: Int](), { $0[$1, default: 0] += 1 }) {
      #expect(letters[letter, default: 0] >= count, "\(letter)")
    }
    for figure in ["1176.00", "15.00", "2219.00"] { #expect(found.contains(figure)) }
    #expect(found.contains("合计：¥2219.00（大写：人民币贰仟贰佰壹拾玖元整）"))
  }

  @Test func `a slip is in its own quarter of the sheet, clear of where it is cut`() throws {
    let file = try printed(try slips(4), as: .fourToA4)
    defer { file.close() }
    #expect(file.pages.count == 1)
    let page = file.pages[0]
    #expect(abs(page.width - points(millimetres: 210)) < 0.5)
    #expect(abs(page.height - points(millimetres: 297)) < 0.5)
    let (middle, centre, clear) = (page.width / 2, page.height / 2, points(millimetres: 5.5))
    for word in page.words {
      #expect(word.right < middle - clear || word.left > middle + clear, "\(word)")
      #expect(word.bottom < centre - clear || word.top > centre + clear, "\(word)")
      #expect(word.left > clear && word.right < page.width - clear, "\(word)")
    }
    for (number, slip) in try slips(4).enumerated() {
      let word = try #require(page.words.first { $0.text.hasSuffix(slip.number.text) })
      #expect((word.left > middle) == (number % 2 == 1))
      #expect((word.top > centre) == (number > 1))
    }
  }

  @Test(arguments: [
    (SlipLayout.a5, 148.0, 210.0, 5), (.fourToA4, 210, 297, 2), (.fourToA3, 297, 420, 2),
  ])
  func `sheets have their size, and as many are used as it takes`(
    _ layout: SlipLayout, _ width: Double, _ height: Double, _ sheets: Int
  ) throws {
    let file = try printed(try slips(5), as: layout)
    defer { file.close() }
    #expect(file.pages.count == sheets)
    #expect(file.pages.allSatisfy { abs($0.width - points(millimetres: width)) < 0.5 })
    #expect(file.pages.allSatisfy { abs($0.height - points(millimetres: height)) < 0.5 })
    #expect(try bytes(of: try slips(5), as: layout).sheets == sheets)
  }

  @Test func `each class begins on a sheet of its own`() throws {
    let all = try slips(3, group: "一年级1班") + slips(2, group: "一年级2班")
    let file = try printed(all, as: .fourToA4)
    defer { file.close() }
    #expect(
      file.pages.map { page in page.words.count { $0.text.hasPrefix("编号") } } == [3, 2])
    #expect(!file.pages[1].text.contains("一年级1班"))
  }

  /// The frame of the first slip is drawn, that of the others shown again.
  @Test func `slips that share their words differ in their names and figures alone`() throws {
    let all = try (1...3).map { try sampleSlip($0, relief: $0 * 100) }
    let file = try printed(all, as: .a5)
    defer { file.close() }
    let texts = file.pages.map { $0.text.filter { !$0.isWhitespace } }
    for (slip, text) in zip(all, texts) {
      #expect(text.contains("致\(slip.addressee.text)："))
      #expect(text.contains("合计：¥\(slip.total)"))
      #expect(text.contains("学校统一收费平台"))
    }
    func placed(_ page: Int) -> [String] {
      file.pages[page].words.filter { sampleSlipForm.columns.map(\.header).contains($0.text) }
        .map { "\($0.text) \($0.left) \($0.top)" }
    }
    // Heads that turn within their cell are found in parts only.
    #expect(placed(0).count >= 3)
    #expect(placed(0) == placed(1) && placed(1) == placed(2))
  }

  @Test func `figures of a column end below each other, and none is parted`() throws {
    let file = try printed([try sampleSlip(1)], as: .fourToA4)
    defer { file.close() }
    let page = file.pages[0]
    let figures = ["540.00", "1176.00", "30.00", "240.00", "58.00", "70.00", "20.00", "100.00"]
    let ends = figures.flatMap { figure in page.words(figure).map(\.right) }.sorted()
    #expect(ends.count == 16)
    #expect(ends[7] - ends[0] < 0.1 && ends[15] - ends[8] < 0.1 && ends[8] - ends[7] > 20)
  }

  @Test func `the words that all read are in the file once`() throws {
    let few = try bytes(of: try slips(100), as: .a5).bytes.count
    let many = try bytes(of: try slips(200), as: .a5).bytes.count
    // A slip alone takes some 3 KB; what is its own, less than half of that.
    #expect(many - few < 100 * 1500)
  }

  @Test func `the same slips give the same bytes`() throws {
    let all = try slips(9)
    #expect(try bytes(of: all, as: .fourToA4).bytes == bytes(of: all, as: .fourToA4).bytes)
  }

  @Test func `type is smaller where there is more to say`() throws {
    func size(items: Int) throws -> Int {
      let file = try printed([try sampleSlip(1, items: items)], as: .a5)
      defer { file.close() }
      return try #require(try file.sizes(onPage: 1).first { $0.text.contains("伙食费") }).size
    }
    #expect(try size(items: 8) > size(items: 16))
  }

  @Test(arguments: [
    (SlipLayout.fourToA4, 16, "请改用 A5 纸一页一张"), (.a5, 40, "请缩短说明文字"), (.fourToA3, 40, "请缩短说明文字"),
  ])
  func `a slip that does not fit in type that can be read is refused by its number`(
    _ layout: SlipLayout, _ items: Int, _ remedy: String
  ) throws {
    let error = #expect(throws: PDFError.self) {
      try bytes(of: [try sampleSlip(1), try sampleSlip(2, items: items)], as: layout)
    }
    #expect(error?.id == "PDF-003")
    #expect(error?.description.hasPrefix("通知单“2026秋-10002”(一年级1班2号王小明同学家长)") == true)
    #expect(error?.description.contains(remedy) == true)
    _ = try bytes(of: [try sampleSlip(1, items: items == 16 ? 16 : 8)], as: .a5)
  }

  @Test func `a figure that is wider than its column is refused, not parted`() throws {
    let wide = PublicColumn(header: "应交（元）", type: .amount, width: 10)
    let form = SlipForm(
      title: "通知单", issuer: "学校", date: "2026-08-25",
      columns: Array(repeating: wide, count: 12), notes: [])
    let cells = Array(repeating: PublicCell.amount(Amount(fen: 123_456_789)), count: 12)
    let slip = Slip(
      number: "1", addressee: "王小明同学家长", group: "一年级1班", cells: cells,
      total: Amount(fen: 1_481_481_468))
    let error = #expect(throws: PDFError.self) {
      try bytes(of: [slip], as: .fourToA4, form: form)
    }
    #expect(error?.id == "PDF-003")
  }

  @Test func `a name that no font can draw is told`() throws {
    let slip = try sampleSlip(1, group: "王\u{E123}班")
    let error = #expect(throws: PDFError.self) { try bytes(of: [slip], as: .a5) }
    #expect(error?.code == .undrawable(["\u{E123}"]))
  }

  @Test func `a place where nothing can be written is told`() throws {
    let error = #expect(throws: PDFError.self) {
      try writeSlips([try sampleSlip(1)], of: sampleSlipForm, as: .a5, to: "/无此文件夹/通知单.pdf")
    }
    #expect(error?.id == "PDF-004")
  }

  @Test func `a disk that is full is told`() throws {
    let error = #expect(throws: PDFError.self) {
      try writeSlips(try slips(50), of: sampleSlipForm, as: .a5, to: "/dev/full")
    }
    #expect(error?.id == "PDF-004")
  }
}
