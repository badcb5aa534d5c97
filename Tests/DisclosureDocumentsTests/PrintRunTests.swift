import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing

/// Many notices for the printer at once.
@Suite struct PrintRunTests {
  /// A PDF of so many pages, each with its number on it.
  private func write(_ pages: Int, _ name: String, in folder: URL) throws -> String {
    let notices = (1...pages).map { _ in
      NoticeDocument(
        title: "公示", blocks: [], issuer: "云溪县教育局", subject: "公示", fingerprint: nil)
    }
    let file = folder.appendingPathComponent(name)
    try Data(try pdf(of: notices)).write(to: file)
    return file.path
  }

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("gongshi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// The number on each page of the file; nothing on an empty one.
  private func numbers(_ path: String) throws -> [String] {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let file = try InspectedPDF(FinishedPDF(bytes: bytes))
    defer { file.close() }
    return file.pages.map { page in page.words.map(\.text).filter { Int($0) != nil }.joined() }
  }

  @Test(arguments: [
    (true, ["1", "", "1", "2", "1", "2", "3", "", "1"], 5),
    (false, ["1", "1", "2", "1", "2", "3", "1"], 7),
  ])
  func `each begins on the front of a sheet when both sides are printed`(
    twoSided: Bool, pages: [String], sheets: Int
  ) throws {
    try inFolder { folder in
      let paths = try [(1, "一.pdf"), (2, "二.pdf"), (3, "三 名单.pdf"), (1, "四.pdf")].map {
        try write($0.0, $0.1, in: folder)
      }
      let run = try PrintRun(of: paths, on: .a4, twoSided: twoSided)
      #expect(run.pageCount == pages.count && run.sheetCount == sheets)
      #expect(run.parts.map(\.pages) == [1, 2, 3, 1])
      let output = folder.appendingPathComponent("打印.pdf").path
      try run.write(to: output)
      let found = try numbers(output)
      #expect(found == pages)
      for part in run.parts { #expect(found[part.firstPage - 1] == "1") }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 5)
    }
  }

  @Test func `the same files give the same bytes, and an empty page has the paper's size`() throws {
    try inFolder { folder in
      let path = try write(1, "一.pdf", in: folder)
      let run = try PrintRun(of: [path, path], on: .a3, twoSided: true)
      var outputs: [Data] = []
      for name in ["甲.pdf", "乙.pdf"] {
        let output = folder.appendingPathComponent(name)
        try run.write(to: output.path)
        outputs.append(try Data(contentsOf: output))
      }
      #expect(outputs[0] == outputs[1])
      let file = try InspectedPDF(FinishedPDF(bytes: Array(outputs[0])))
      defer { file.close() }
      #expect(file.pages.map { Int(($0.height * 25.4 / 72).rounded()) } == [297, 420, 297])
    }
  }

  @Test func `a file that is no PDF is refused by name, and nothing is written`() throws {
    try inFolder { folder in
      let good = try write(1, "好.pdf", in: folder)
      for bad in ["@坏.pdf", "-坏.pdf"] {
        let path = folder.appendingPathComponent(bad).path
        try Data("%PDF-1.5 不是".utf8).write(to: URL(fileURLWithPath: path))
        let refusal = #expect(throws: PrintRefusal.self) {
          try PrintRun(of: [good, path], on: .a4, twoSided: true)
        }
        #expect(refusal?.id == "BATCH-002" && refusal?.message.contains(bad) == true)
      }
    }
  }

  @Test(arguments: ["FONT-", "PDF-", "BATCH-"])
  func `the rules of printing stand on its page`(_ prefix: String) throws {
    #expect(try rulesOutOfStep(prefix, domain: "DisclosureDocuments") == [])
  }
}
